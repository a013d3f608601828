"""Which addresses concern contracts, their clauses, their indicators and the reports on them?"""

from django.urls import path

from redthread.apps.contracts import views, views_bulk, views_clauses, views_enter, views_parts, views_reports

app_name = "contracts"
_CONTRACT = "contracts/<public_id:public_id>/"
_CLAUSE = _CONTRACT + "clauses/<public_id:clause_id>/"
_INDICATOR = _CONTRACT + "indicators/<public_id:indicator_id>/"
_OBSERVATION = _CONTRACT + "observations/<public_id:observation_id>/"
urlpatterns = [
    path("contracts/", views.contracts, name="list"),
    path("contracts/enter/", views_enter.enter, name="enter"),
    path("purchases/<public_id:public_id>/contract/", views_enter.from_awards, name="from_awards"),
    path(_CONTRACT, views.contract, name="detail"),
    path(_CONTRACT + "edit/", views.contract_edit, name="edit"),
    path(_CONTRACT + "extend/", views.contract_extend, name="extend"),
    path(_CONTRACT + "end/", views.contract_end, name="end"),
    path(_CONTRACT + "owner/", views.contract_owner, name="owner"),
    path(_CONTRACT + "invite/", views.contractor_invite, name="invite"),
    path(_CONTRACT + "text/", views_parts.text, name="text"),
    path(_CONTRACT + "calendar/", views_parts.calendar, name="calendar"),
    path(_CONTRACT + "calendar.ics", views_parts.calendar_ics, name="calendar_ics"),
    path(_CONTRACT + "reports.<str:form>", views_parts.export, name="export"),
    path(_CONTRACT + "upload/", views_bulk.upload, name="upload"),
    path(_CONTRACT + "sites/", views_parts.sites, name="sites"),
    path(_CONTRACT + "steps/", views_parts.steps, name="steps"),
    path(_CONTRACT + "clauses/add/", views_clauses.clause_add, name="clause_add"),
    path(_CLAUSE, views_clauses.clause, name="clause"),
    path(_CLAUSE + "amend/", views_clauses.clause_amend, name="clause_amend"),
    path(_CLAUSE + "withdraw/", views_clauses.clause_withdraw, name="clause_withdraw"),
    path(_CLAUSE + "indicators/add/", views_clauses.indicator_add, name="indicator_add"),
    path(_INDICATOR, views_clauses.indicator, name="indicator"),
    path(_INDICATOR + "target/", views_clauses.target_set, name="target"),
    path(_INDICATOR + "retire/", views_clauses.indicator_retire, name="retire"),
    path(_OBSERVATION, views_reports.observation, name="observation"),
    path(_OBSERVATION + "evidence/<public_id:file_id>/", views_reports.evidence, name="evidence"),
    path("reports/", views_reports.due, name="due"),
    path("reports/calendar.ics", views_reports.due_ics, name="due_ics"),
    path("reports/<public_id:indicator_id>/", views_reports.report, name="report"),
]
