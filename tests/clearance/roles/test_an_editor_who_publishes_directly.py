def test_publishes_in_the_own_institution_and_handles_nothing_of_others(may, exempt):
    assert may(exempt.editor) == {
        "exempt": {"edit", "add below", "delete", "move", "publish", "restrict"},
    }
