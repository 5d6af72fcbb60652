"""Find the roles that a text describes, whatever title it bears.

A text is cut into phrases, and each phrase is held against what the graph says of
every role: its missions, whom it serves, what it decides, the skills it requires.
Headings, benefits and how to apply are left out before, as they stand everywhere.
What all roles have in common says nothing; what few of them do says much.
"""

from careerpath.matching.ranking import match_text

__all__ = ["match_text"]
