OWN = {"edit", "submit", "add below"}


def test_writes_and_submits_what_is_of_the_own_institution_and_publishes_nothing(may, office):
    assert may(office.editor) == {
        "draft": OWN | {"delete", "move"},
        "waiting": {"add below"},  # locked for those who wrote it, until it is decided or taken back
        "live": OWN,
    }


def test_handles_nothing_of_another_institution(may, other_office):
    assert set(may(other_office.editor)) == {"of another"}
