from .source import ROOT, files, functions

LONGEST_FILE = 300
LONGEST_FUNCTION = 40


def test_no_file_is_longer_than_a_newcomer_reads_at_once():
    lengths = {str(path.relative_to(ROOT)): path.read_text().count("\n") for path in files()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_a_screen():
    too_long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in files()
        for node in functions(path)
        if node.end_lineno - node.lineno > LONGEST_FUNCTION
    ]
    assert too_long == []


def test_public_functions_say_what_they_return():
    untyped = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in files()
        for node in functions(path)
        if not node.name.startswith("_") and node.returns is None
    ]
    assert untyped == []
