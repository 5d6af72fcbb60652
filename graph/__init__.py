"""The career graph that careerpath ships: YAML files, described in README.md."""
