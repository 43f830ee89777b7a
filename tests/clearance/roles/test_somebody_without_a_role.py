from tests import factories


def test_may_do_nothing(may):
    assert may(factories.user("nueva")) == {}
