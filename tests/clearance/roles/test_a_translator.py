from translation.roles import may_translate


def test_handles_no_source_page(may, office):
    assert may(office.translator) == {}


def test_carries_over_what_is_of_the_own_institution_only(pages, office):
    assert {name for name, page in pages.items() if may_translate(office.translator, page)} == {
        "draft",
        "waiting",
        "live",
    }
