"""A parameter that cannot be read."""


class WrongParameter(ValueError):
    """Names the parameter and says in one sentence what it must be."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name
        self.sentence = sentence
