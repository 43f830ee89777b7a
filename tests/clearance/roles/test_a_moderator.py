def test_decides_takes_down_and_locks_but_writes_only_in_what_waits(may, moderator):
    assert may(moderator) == {
        "draft": {"lock"},
        "waiting": {"clear", "edit", "lock"},
        "live": {"lock", "unpublish"},
        "of another": {"lock"},
        "exempt": {"lock"},
    }


def test_clears_no_longer_what_was_changed_by_the_own_hand(may, pages, moderator):
    page = pages["waiting"].specific_class.objects.get(pk=pages["waiting"].pk)
    page.title = "Corregida por quien decide"
    page.save_revision(user=moderator)
    assert "clear" not in may(moderator)["waiting"]


def test_who_is_no_longer_one_decides_nothing(may, moderator):
    moderator.groups.clear()
    assert may(type(moderator).objects.get(pk=moderator.pk)) == {}
