"""A Europass CV proposes what it states, in the XML of today and of before."""

from __future__ import annotations

import datetime as dt

import pytest

from careerpath import load_graph
from careerpath.errors import DataError, FileError
from careerpath.importers.cv.europass import read_europass
from careerpath.importers.cv.stated import propose

GRAPH = load_graph()
ON = dt.date(2026, 12, 1)
TODAY = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"
  xmlns:oa="http://www.openapplications.org/oagis/9"
  xmlns:eures="http://www.europass_eures.eu/1.0">
 <CandidateProfile languageCode="fr">
  <EmploymentHistory>
   <EmployerHistory><PositionHistory>
    <PositionTitle typeCode="FREETEXT">Receptionist</PositionTitle>
    <eures:EmploymentPeriod>
     <eures:StartDate><hr:FormattedDateTime>2019</hr:FormattedDateTime></eures:StartDate>
     <eures:EndDate><hr:FormattedDateTime>2022-08-31</hr:FormattedDateTime></eures:EndDate>
     <hr:CurrentIndicator>false</hr:CurrentIndicator>
    </eures:EmploymentPeriod>
   </PositionHistory></EmployerHistory>
   <EmployerHistory><PositionHistory>
    <PositionTitle typeCode="FREETEXT">Office manager</PositionTitle>
    <eures:EmploymentPeriod>
     <eures:StartDate><hr:FormattedDateTime>2022-09</hr:FormattedDateTime></eures:StartDate>
     <hr:CurrentIndicator>true</hr:CurrentIndicator>
    </eures:EmploymentPeriod>
    <oa:Description>&lt;ul&gt;&lt;li&gt;Discrétion&lt;/li&gt;&lt;/ul&gt;</oa:Description>
   </PositionHistory></EmployerHistory>
  </EmploymentHistory>
  <PersonQualifications><PersonCompetency>
   <CompetencyID schemeName="NORMAL">eng</CompetencyID>
   <hr:TaxonomyID>language</hr:TaxonomyID>
   <hr:CompetencyName>Excel 97</hr:CompetencyName>
  </PersonCompetency></PersonQualifications>
  <Skills><PersonCompetency>
   <hr:TaxonomyID>Digital_Skill</hr:TaxonomyID>
   <hr:CompetencyName>Excel</hr:CompetencyName>
  </PersonCompetency></Skills>
 </CandidateProfile>
</Candidate>
"""
BEFORE = """<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass">
 <LearnerInfo>
  <Headline><Description><Label>HR assistant</Label></Description></Headline>
  <WorkExperienceList>
   <WorkExperience>
    <Period><From year="2019"/><To year="2022" month="--08" day="---31"/></Period>
    <Position><Code>4223</Code><Label>Receptionist</Label></Position>
   </WorkExperience>
   <WorkExperience>
    <Period><From year="2022" month="--09"/><Current>true</Current></Period>
    <Position><Label>Office manager</Label></Position>
    <Activities>&lt;p&gt;Discrétion&lt;/p&gt;</Activities>
   </WorkExperience>
  </WorkExperienceList>
  <Skills><Computer><Description>&lt;p&gt;Excel&lt;/p&gt;</Description></Computer></Skills>
 </LearnerInfo>
</SkillsPassport>
"""


@pytest.mark.parametrize("text", [TODAY, BEFORE])
def test_jobs_and_skills_are_proposed(text):
    """The job held now first; languages are no skills; nothing has a level."""
    stated = read_europass(text.encode(), "cv.xml")
    found = propose(GRAPH, stated, ON)

    assert ("Office manager", "2022-09", "") in [job[:3] for job in stated.jobs]
    assert [("office-manager", 51), ("receptionist", 32)] == [
        (role.role, role.months) for role in found.roles
    ]
    assert [("spreadsheets", None), ("discretion", None)] == sorted(
        ((skill.skill, skill.level) for skill in found.skills), reverse=True
    )
    assert () == found.unknown


def test_a_headline_counts_where_there_is_no_job():
    """As in a JSON Resume."""
    start, end = BEFORE.index(" <WorkExp"), BEFORE.index(" <Skills>")
    stated = read_europass((BEFORE[:start] + BEFORE[end:]).encode(), "cv.xml")

    assert ["hr-assistant"] == [role.role for role in propose(GRAPH, stated, ON).roles]


def test_entities_are_refused():
    """Before any of them is looked up."""
    bomb = '<!DOCTYPE a [<!ENTITY b "bb">]>' + TODAY.partition("\n")[2]
    outside = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Candidate>&b;'
    for text in (bomb, outside, '<!DOCTYPE a SYSTEM "http://x.example/"><Candidate/>'):
        with pytest.raises(FileError, match="declares entities"):
            read_europass(text.encode(), "cv.xml")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", 1),
        (b"<Candidate>\n<a>", 2),
        (b"<html/>", 1),
        (b'<?xml version="1.0" encoding="none"?><Candidate/>', 1),
        (b"<Candidate>\xff</Candidate>", 1),
    ],
)
def test_what_is_no_europass_cv_is_told(content, line):
    """With its line."""
    with pytest.raises(DataError, match="cannot be read as a CV") as caught:
        read_europass(content, "cv.xml")
    assert line == caught.value.problems[0].line


def test_depth_and_size_are_no_matter():
    """Neither nesting nor empty elements stop the reading."""
    deep = b"<Candidate>" + b"<a>" * 20_000 + b"</a>" * 20_000 + b"</Candidate>"
    assert () == read_europass(deep, "cv.xml").jobs
