"""Name the major groups of the occupations of the United States (SOC 2018)."""

from __future__ import annotations

_MAJOR_GROUPS = {
    "11": "management",
    "13": "business-and-financial-operations",
    "15": "computer-and-mathematical",
    "17": "architecture-and-engineering",
    "19": "life-physical-and-social-science",
    "21": "community-and-social-service",
    "23": "legal",
    "25": "educational-instruction-and-library",
    "27": "arts-design-entertainment-sports-and-media",
    "29": "healthcare-practitioners-and-technical",
    "31": "healthcare-support",
    "33": "protective-service",
    "35": "food-preparation-and-serving",
    "37": "building-and-grounds-cleaning-and-maintenance",
    "39": "personal-care-and-service",
    "41": "sales",
    "43": "office-and-administrative-support",
    "45": "farming-fishing-and-forestry",
    "47": "construction-and-extraction",
    "49": "installation-maintenance-and-repair",
    "51": "production",
    "53": "transportation-and-material-moving",
    "55": "military-specific",
}


def family_of(code: str) -> str:
    """Return the family of an occupation: its major group.

    Examples
    --------
    >>> family_of("43-6011.00")
    '43-office-and-administrative-support'
    """
    group = code[:2]
    return f"{group}-{_MAJOR_GROUPS[group]}" if group in _MAJOR_GROUPS else "other"


def category_of(element: str) -> str:
    """Return the category of a skill or a field of knowledge, by its element id."""
    if element.startswith("2.A"):
        return "basic-skills"
    return "knowledge" if element.startswith("2.C") else "cross-functional-skills"
