"""Which words does the tender check go by in English?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    good*; product*; model*; device*; equipment; hardware; computer*; laptop*; item*; service*; unit*; component*;
    screen*; monitor*; phone*; tablet*; server*; printer*; machine*; works
""")
_BOUGHT = terms("delivered; offered; supplied; tendered; ordered; procured; purchased; contracted; proposed")

TERMS = Vocabulary(
    language="en",
    policy=terms("""
        policy; policies; csr; csr-*; corporate social responsibility; corporate responsibility; code of conduct; codes
        of conduct; code of ethics; ethical guidelines; corporate strategy; sustainability strategy; sustainability
        report*; sustainability statement; sustainability programme; non-financial report*; esg; is a member of; are
        members of; be a member of; membership*; signatory; signatories; global compact; ecovadis; b corp; mission
        statement; core values; corporate values; corporate culture; company culture; diversity plan*; equality plan*;
        charitable; sponsor*; donation*; charity; charities; philanthrop*; of its profits; esg rating*; sustainability
        rating*; industry initiative*; business initiative*; corporate citizenship; integrated report*; integrated
        annual report*; signed up to; sign up to; signs up to; signing up to; signed the ... charter; signed the ...
        compact; signed the ... pledge; signed the ... covenant; signed a ... charter; signed a ... pledge; party to
        the ... compact; party to the ... covenant; general commitment*; overall commitment of; takes part in the ...
        initiative; take part in an initiative
    """),
    ability=terms("""
        environmental management system*; quality management system*; social management system*; total turnover; overall
        turnover; parent company
    """),
    not_policy=terms("""
        insurance polic*; privacy polic*; cookie polic*; returns polic*; warranty polic*; public polic*; password
        polic*; group polic*; backup polic*; access polic*; member* ... professional *; member* ... chamber of;
        professional register*; member* of the consortium; member* of the group of; member* of staff; member* of the
        team; member state*; group of economic operators
    """),
    whole_company=terms("""
        whole range; entire range; full range; product range as a whole; entire product range; whole product range;
        entire portfolio; whole portfolio; all its products; all of its products; all their products; all products it
        *; all products sold; all its customers; all customers; all of its customers; all its activities; all
        activities of the; all its operations; all operations; own operations; global operations; worldwide operations;
        group-wide; company-wide; organisation-wide; organization-wide; group as a whole; company as a whole; entire
        company; whole company; entire organisation; whole organisation; entire organization; entire business; whole
        business; across the group; across the company; across the organisation; across its operations; all its
        employees; maturity; maturity level*; its entire supply chain; its whole supply chain; all its supply chains;
        all of its supply chains; all its suppliers; all of its suppliers; anywhere in its business; anywhere in its
        operations; throughout its business; across its business; throughout its operations; corporate group; whole
        group; entire group; entire workforce; whole workforce; all its staff; group's sustainability; on behalf of the
        group
    """),
    ties=terms("""
        contract goods; contract products; this contract; for the contract; under the contract; performing the
        contract; performance of the contract; execution of the contract; this delivery; this supply; this framework
        agreement; this call-off; this purchase; subject-matter of; subject matter of; sites ... made; sites ...
        manufactured; sites ... assembled; sites ... produced; sites making; factories ... made; factories ...
        assembled; factories ... manufactured; assigned to the contract; employed on the contract; working on the
        contract; contract staff; in the offered; of the offered; the lot
    """)
    + pairs(_BOUGHT, _GOODS)
    + pairs(_GOODS, _BOUGHT)
    + pairs(_GOODS, terms("to be delivered; to be supplied"))
    + pairs(_GOODS, terms("covered by; under this contract; under the contract; of this contract")),
    not_ties=terms("""
        during the performance of ... contract; throughout the performance of ... contract; throughout the contract;
        throughout this contract; during the contract; during this contract; during the term of ... contract;
        throughout the term of ... contract; for the duration of ... contract; for the term of ... contract; at the
        start of ... contract; award of ... contract; signature of ... contract; signing of ... contract; end of ...
        contract; regardless of ... contract; irrespective of ... contract; outside ... contract; beyond ... contract
    """),
    label_words=terms("""
        ecolabel*; eco-label*; social label*; sustainability label*; environmental label*; ethical label*; fair trade
        label*; quality label*; type i label*; type 1 label*; third-party label*; recognised label*; recognized label*;
        certification mark*; carry a label; carries a label; bear a label; bears a label; hold a label; carr* the ...
        label; carr* the ... mark; carr* the ... seal; bear* the ... label; bear* the ... mark; bear* the ... seal;
        hold* the ... label; hold* the ... mark; hold* the ... seal; display* the ... label; awarded the ... label;
        awarded the ... mark; awarded the ... seal; certified under the ... mark; certified under the ... label;
        certified under the ... scheme; certified under the ... seal; certified to the ... scheme; approved under the
        ... scheme; approved under the ... label; labelling scheme*; labeling scheme*
    """),
    label_heads=terms("""
        the label; the seal; the mark; the ecolabel; label; ecolabel
    """),
    equivalent=terms("""
        or equivalent; for example; e.g; or an equivalent; or any equivalent; or equal; equivalent label*; equivalent
        proof; equivalent evidence; equivalent means; equivalent certificat*; equivalent standard*; equivalent scheme*;
        equivalents are accepted; equivalents accepted; or similar; or comparable; or other means of proof; other
        appropriate means of proof; other means of proof; any other label; any label; any ecolabel; any third-party
        label; or another label; or equiv; or one equivalent
    """),
    equivalent_limited=terms("""
        equivalent ... issued by the same; equivalent ... from the same; equivalent ... approved by the label;
        equivalent ... recognised by the label
    """)
    + pairs(
        terms("equivalent"),
        terms("""
            national; norwegian; swedish; danish; spanish; catalan; dutch; german; french; british; uk; nordic;
            european; eu; domestic; local
        """),
    )
    + pairs(
        terms("equivalent ... issued in; equivalent ... certified in; equivalent ... established in"),
        terms("""
            norway; sweden; denmark; spain; the netherlands; germany; france; the uk; the united kingdom; the eu;
            europe; scotland
        """),
    ),
    label_subjects=terms("""
        energy; chemical*; hazardous substance*; emission*; recycl*; packaging; durab*; repair*; noise; take-back;
        battery; batteries; ergonom*; climate; halogen*; lifetime; spare part*
    """),
    criteria_words=terms("""
        whose criteria; whose requirements; criteria cover*; criteria on; requirements on; covering; covers; the
        following; namely; in particular; points (a); with regard to; as regards
    """),
    verification=terms("""
        evidence; evidenced; proof; proofs; prove; proves; proven; verif*; documented; documentation; documentary;
        documentable; document that; document how; demonstrat*; certificat*; test report*; audit report*; declaration*;
        statement*; attach*; enclos*; submit*; report*; describ*; description*; technical file*; data sheet*;
        datasheet*; extract*; records of; curriculum vitae; cv; cvs; inspected; shown by; checked by; checked against;
        annex *; appendix *; reference sheet*; references; list of deliver*; list of contract*; list of reference*;
        list of customer*; copy of; assessed on; judged on; scored on; written procedure; test method*; measurement
        report*; espd; on the basis of the; form *#*; names the; name the; lists the; states the name*
    """),
    general_proof=terms("""
        each requirement; every requirement; all requirements; all the requirements; any requirement; unless a
        requirement; unless otherwise stated; unless stated otherwise; unless otherwise specified
    """),
    no_proof=terms("""
        none; none required; not required; no evidence; no proof; no document*; not applicable; n/a; overall impression;
        general impression; at its discretion; at the discretion; overall assessment; general assessment
    """),
    vague=terms("""
        should be able to; should aim*; should strive*; should seek*; should endeavour*; shall strive*; shall
        endeavour*; shall seek to; strives to; endeavours to; as far as possible; where possible; wherever possible;
        where feasible; best efforts; reasonable efforts; is encouraged; are encouraged; shall be encouraged; will be
        encouraged
    """),
    trigger=terms("""
        if; when; whenever; upon; after; following; on request; request*; in the event; in case; as soon as; before;
        from; signature; each; every; at all times; throughout; during; annual*; yearly; quarterly; monthly; on the
        occurrence; prior to; start of
    """),
    deadline=terms("""
        within ... day*; within ... week*; within ... month*; within ... hour*; within ... year*; no later than; not
        later than; at the latest; before ... deliver*; before ... order*; before signature; on signature; upon
        signature; at signature; prior to; annual*; yearly; each year; every year; once a year; per year; twice a year;
        quarterly; each quarter; every quarter; half-yearly; monthly; each month; every month; every ... months; at all
        times; throughout the; during the term; for the duration; for the term; without delay; immediately; * days
        after; * days of; * days from; * weeks after; * months after; * months of; by the end of; by 1 *; by 31 *;
        until; period of ... day*; period of ... week*; period of ... month*; * days' notice; * days before; * days
        beforehand; of each year; each january; each june; each december; by ... each year; within ... quarter*; *
        hours of; * hours after; each 1 *; every 1 *; each 30 *; every 30 *; each 31 *; every 31 *
    """),
    duty_bearer=terms("""
        supplier*; contractor*; tenderer*; bidder*; service provider*; provider*; manufacturer*; economic operator*;
        buyer*; purchaser*; contracting authority; contracting authorities; the authority; seller*; consultant*;
        vendor*; reseller*; licensee*
    """),
    sanction=terms("""
        sanction*; penalty; penalties; liquidated damages; damages; withhold*; withheld; terminat*; suspend*;
        suspension; price reduction*; deduct*; breach*; material default; fined; a fine; escalation ladder; escalation
        procedure; retention of payment; retain ... payment; remedies for default; remedies for breach; in default;
        event of default; clause * applies; section * applies; article * applies; schedule * applies; annex * applies;
        under pain of
    """),
    inspection=terms("""
        on-site; on site; inspect*; right to audit; right of audit; audit right*; may audit; audit the; audits at;
        audits of; site visit*; visit the site*; visits to; access to ... site*; access to ... factor*; access to ...
        premises
    """),
    chain=terms("""
        supply chain*; supply-chain*; sub-supplier*; subsupplier*; subcontractor*; sub-contractor*; production site*;
        manufacturing site*; assembly site*; factory; factories; sites; site where; manufactur*; upstream; tier
    """),
    core_conventions=terms("""
        ilo; core convention*; fundamental convention*; core labour; core labor; fundamental principles; international
        labour organi*
    """),
    year_left=terms("""
        at least twelve months remain*; at least 12 months remain*; at least one year remain*; twelve months remain*;
        12 months remain*; one year remain*; one year left; twelve months left; 12 months left; twelve months before
        the end; 12 months before the end; one year before the end; twelve months before the contract ends; one year
        before the contract ends
    """),
    above_minimum=terms("""
        above the minimum; exceed* the minimum; exceed* the requirement*; beyond the minimum; beyond the requirement*;
        in addition to the minimum; over and above; more than the minimum; better than the minimum; goes beyond; go
        beyond; going beyond; higher than the minimum; additional to the minimum; beyond what is required
    """),
    selection_reference=terms("""
        selection criteri*; selection requirement*; selection stage; for selection; suitability requirement*;
        qualification requirement*; qualification stage
    """),
    price=terms("price; prices; pricing; cost; costs; lowest price; total cost of ownership"),
    stop_words=words("""
        the and for with that this from shall must should will may can are was were has have had been being its
        their his her our your who whom which what when where how than then there these those into onto about above
        below under over such any all each every other more most least not nor but only own same very also both
        between through during before after upon within without supplier suppliers contractor contractors tenderer
        tenderers bidder bidders tender tenders contract contracts authority buyer requirement requirements
        criterion criteria required points point score scored weight maximum minimum given give gives stated
        procurement document documents described annex appendix below section
    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            csr-*; code of ethics; due diligence; human rights; csr; social responsibility; code of conduct; risk
            analysis; risk assessment
        """),
        Topic.TRANSPARENCY: terms("""
            transparen*; disclos*; name and address; names and addresses; traceab*; list of sites; supply chain
            mapping
        """),
        Topic.LABOUR_RIGHTS: terms("""
            labour right*; labor right*; workers' rights; working conditions; labour standard*; ilo; decent work
        """),
        Topic.FORCED_LABOUR: terms("forced labour; forced labor; modern slavery; bonded labour; trafficking"),
        Topic.CHILD_LABOUR: terms("child labour; child labor; underage; minimum age; young workers"),
        Topic.FREEDOM_OF_ASSOCIATION: terms(
            "freedom of association; trade union*; collective bargaining; workers' representative*"
        ),
        Topic.DISCRIMINATION: terms("discriminat*; harass*; equal pay; gender; equality"),
        Topic.WAGES: terms("wage*; pay; paid; remuneration; salary; salaries; living wage"),
        Topic.WORKING_HOURS: terms("working hours; working time; hours; overtime; rest day*; hours of work"),
        Topic.OCCUPATIONAL_HEALTH: terms(
            "health and safety; occupational; safety; accident*; solvents; protective equipment"
        ),
        Topic.RECRUITMENT_FEES: terms("recruitment fee*; recruitment cost*; migrant worker*; passport*"),
        Topic.GRIEVANCE: terms("grievance*; complaint*; whistle*; reprisal*; retaliat*"),
        Topic.REMEDY: terms("remed*; compensat*; repay*; repaid; reparation*"),
        Topic.MONITORING: terms("monitor*; follow-up; self-assessment; corrective action*"),
        Topic.AUDIT: terms("audit*; inspect*; on-site; site visit*"),
        Topic.MINERALS: terms("mineral*; cobalt; smelter*; tin; tantalum; tungsten; gold; conflict minerals"),
        Topic.TRADING_CONDITIONS: terms(
            "trading conditions; lead time*; purchasing practices; payment terms; price pressure"
        ),
        Topic.NEED_REDUCTION: terms("refurbish*; reuse*; lifetime; spare part*; repair*; remanufactur*"),
        Topic.E_WASTE: terms("e-waste; electronic waste; waste electr*; weee; recycl*; take-back; disposal"),
        Topic.EMPLOYMENT: terms("apprentice*; long-term unemployed; employment opportunit*; disadvantaged; jobs for"),
        Topic.ACCESSIBILITY: terms("accessib*; screen reader*; en 301 549; disabilit*"),
        Topic.CONTRACT_MANAGEMENT: terms(
            "contract management; sanction*; penalt*; review meeting*; contact person; kick-off"
        ),
        Topic.INTEGRITY: terms("corrupt*; brib*; anti-corruption; tax; conflict of interest"),
    },
)
