"""How good the answers are, against judgements: documents graded 1 to 3 for each question."""
