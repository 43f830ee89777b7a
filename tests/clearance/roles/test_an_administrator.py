ALL = {"edit", "submit", "add below", "delete", "move", "lock", "restrict"}


def test_publishes_by_hand_only_where_no_clearance_is_needed_and_clears_nothing(may, administrator):
    assert may(administrator) == {
        "draft": ALL,
        "waiting": ALL - {"submit"},
        "live": ALL | {"unpublish"},
        "of another": ALL,
        "exempt": ALL - {"submit"} | {"publish"},  # there is nobody to submit to
    }


def test_clears_as_a_moderator_where_the_text_is_of_somebody_else(may, administrator, moderator):
    administrator.groups.add(*moderator.groups.all())
    assert "clear" in may(administrator)["waiting"]
