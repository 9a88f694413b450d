"""Rows of the sample county: for every register a maker, the same rows on every machine."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from mingfa.catalogue.register import Register
from mingfa.sample.county import Town
from mingfa.sample.rows.advice import advice_services, advisers, legal_aid_cases
from mingfa.sample.rows.decisions import legality_reviews, major_decisions
from mingfa.sample.rows.demonstration import (
    appraisal_items,
    appraisal_results,
    budget_entries,
    demonstrations,
    governance_projects,
)
from mingfa.sample.rows.duty import head_acts, plan_items, problems
from mingfa.sample.rows.enforcement import (
    case_records,
    compulsions,
    enforcement_actions,
    enforcement_cases,
    enforcement_publications,
    inspections,
    interference_records,
    interference_returns,
    oversight_checks,
    remedies,
    soft_acts,
)
from mingfa.sample.rows.government import (
    disclosures,
    emergency_drills,
    emergency_events,
    emergency_plans,
    handed_over_clues,
    information_requests,
    major_matters,
    party_notices,
    power_risks,
    public_concerns,
    service_cases,
    service_items,
    supervision_matters,
)
from mingfa.sample.rows.grids import (
    grid_matters,
    grid_members,
    grids,
    patrols,
    platform_points,
    safety_bodies,
    safety_spots,
    safety_years,
)
from mingfa.sample.rows.making import Draw, Maker, SampleRow
from mingfa.sample.rows.mediation import dispute_leads, mediation_cases, mediation_committees
from mingfa.sample.rows.mediators import mediation_bodies, mediator_trainings, mediators, village_officers
from mingfa.sample.rows.meetings import (
    meeting_items,
    meetings,
    public_opinions,
)
from mingfa.sample.rows.officers import (
    county_guidance,
    enforcement_certificates,
    enforcement_equipment,
    officers,
    team_standards,
    yearly_checks,
)
from mingfa.sample.rows.petitions import (
    aftercare_counts,
    joint_meetings,
    petitions,
    receptions,
    risk_warnings,
)
from mingfa.sample.rows.powers import (
    licences,
    normative_documents,
    own_rules,
    power_items,
)
from mingfa.sample.rows.publicity import publicity_events
from mingfa.sample.rows.publicity_network import (
    home_visits,
    law_plan_items,
    law_plans,
    legal_deputies,
    legal_guides,
    material_movements,
    media_items,
    publicity_acts,
    publicity_groups,
    publicity_reminders,
    publicity_sites,
    publicity_teams,
    publicity_trainings,
    publicity_villages,
    site_upkeep,
)
from mingfa.sample.rows.services import (
    firm_visits,
    justice_posts,
    legal_service_points,
    legal_services,
    station_standards,
)
from mingfa.sample.rows.steering import (
    annual_papers,
    governance_nodes,
    head_duties,
    steering_papers,
    superior_papers,
)
from mingfa.sample.rows.study import study_sessions
from mingfa.sample.rows.study_network import law_texts, life_meeting_points, officer_training

__all__ = ["MAKERS", "SampleRow", "rows_of"]

SEED = "mingfa-1"

MAKERS: Mapping[str, Maker] = {
    maker.__name__: maker
    for maker in (
        study_sessions,
        law_texts,
        life_meeting_points,
        officer_training,
        major_decisions,
        legality_reviews,
        advisers,
        advice_services,
        legal_aid_cases,
        legal_service_points,
        justice_posts,
        station_standards,
        legal_services,
        firm_visits,
        publicity_events,
        home_visits,
        law_plan_items,
        law_plans,
        legal_deputies,
        legal_guides,
        material_movements,
        media_items,
        publicity_acts,
        publicity_groups,
        publicity_reminders,
        publicity_sites,
        publicity_teams,
        publicity_trainings,
        publicity_villages,
        site_upkeep,
        dispute_leads,
        mediation_committees,
        mediation_cases,
        village_officers,
        mediators,
        mediator_trainings,
        mediation_bodies,
        joint_meetings,
        risk_warnings,
        receptions,
        petitions,
        aftercare_counts,
        service_items,
        service_cases,
        grids,
        grid_members,
        grid_matters,
        safety_bodies,
        platform_points,
        patrols,
        safety_spots,
        safety_years,
        emergency_plans,
        emergency_drills,
        emergency_events,
        disclosures,
        major_matters,
        information_requests,
        supervision_matters,
        public_concerns,
        power_risks,
        party_notices,
        handed_over_clues,
        case_records,
        compulsions,
        enforcement_actions,
        enforcement_cases,
        enforcement_publications,
        inspections,
        interference_records,
        interference_returns,
        oversight_checks,
        remedies,
        soft_acts,
        meeting_items,
        meetings,
        public_opinions,
        county_guidance,
        enforcement_certificates,
        enforcement_equipment,
        officers,
        team_standards,
        yearly_checks,
        licences,
        normative_documents,
        own_rules,
        power_items,
        head_acts,
        problems,
        plan_items,
        governance_nodes,
        superior_papers,
        steering_papers,
        head_duties,
        annual_papers,
        appraisal_items,
        appraisal_results,
        budget_entries,
        demonstrations,
        governance_projects,
    )
}


@cache
def rows_of(register: type[Register], town: Town, year: int) -> tuple[SampleRow, ...]:
    """The rows of a register for a town and a year, no fact twice, in the maker's order."""
    draw = Draw.of(SEED, register.key, town.code, year)
    distinct: dict[tuple[object, ...], SampleRow] = {}
    for row in MAKERS[register.key](draw, town, year):
        fact = (row.unit, *(row.values.get(name) for name in register.identity))
        distinct.setdefault(fact, row)
    return tuple(distinct.values())
