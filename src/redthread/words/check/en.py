"""What does the tender check say in English?"""

SUMMARY = {
    "no-finding": "No finding of these {n} rules of {date}.",
    "findings": "Of these {n} rules of {date}, {failed} found something.",
    "cant-tell": "Rules that could not tell: {unknown}.",
}

TITLES = {
    "linked-to-subject-matter": "Selection, award and contract conditions concern what is bought",
    "label-without-equivalent": "Labels and certificates accept equivalents",
    "label-without-criteria": "Labels come with the criteria they stand for",
    "weights-total": "Percentages of a lot add up to 100",
    "double-use": "No demand is used both to select and to award",
    "verification-named": "Every requirement names its verification",
    "clause-complete": "Every contract clause has a trigger, a deadline, a duty-bearer and a sanction",
    "auditability": "The contract can be audited",
    "minimum-time-limits": "Time limits are at least the legal minimum",
    "aim-without-code": "Strategic aims carry their codes",
}

SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "": {
        "language-not-read": (
            "The rule reads no words of this language: {language}.",
            "Give the text in a language that is read, or have a person look at it.",
        ),
        "no-wording": ("There is no text to read.", "Add the wording."),
        "not-in-source": (
            "The rule needs something that {source} does not carry: {aspects}.",
            "Look in the procurement documents, or add it to a purchase kept here.",
        ),
        "law-not-in-packs": (
            "The law of {jurisdiction} is not among the installed rules, and this rule’s law does not bind there.",
            "Compare with the law that applies.",
        ),
        "jurisdiction-unknown": (
            "Nothing says which country’s procurement law applies.",
            "State the country of the buyer, then check again.",
        ),
    },
    "linked-to-subject-matter": {
        "company-policy": (
            "{words} is about the firm, and nothing ties it to what is bought.",
            "Tie it to the goods delivered under this contract or the sites that make them, or leave it out.",
        ),
        "whole-company": (
            "{words} reaches beyond this contract, to the firm as a whole.",
            "Limit it to the goods, services or sites of this contract.",
        ),
        "tied": ("Words of company policy, tied to what is bought: {words}.", ""),
        "no-policy-words": ("No words of general company policy were found.", ""),
        "stage-unknown": (
            "{words} is about the firm. Whether that matters depends on the use: selection, award, clause or other.",
            "Say at which stage this is used.",
        ),
    },
    "label-without-equivalent": {
        "only-an-extract": (
            "{labels} is named here; whether equivalents are accepted stands in the procurement documents.",
            "Look there, or check those documents themselves.",
        ),
        "no-equivalent": (
            "{labels} is asked for, and no equivalent is accepted.",
            "Add that equivalent labels are accepted, and other proof where the label could not be had in time.",
        ),
        "equivalent-limited": (
            "Equivalents of {labels} are accepted from one country or one issuer only: {words}.",
            "Accept every label that confirms the same criteria, whoever issues it and wherever.",
        ),
        "equivalent-accepted": ("{labels} is asked for, and equivalents are accepted: {words}.", ""),
    },
    "label-without-criteria": {
        "only-an-extract": (
            "{labels} is named here; the criteria it stands for may be listed in the procurement documents.",
            "Look there, or check those documents themselves.",
        ),
        "criteria-not-named": (
            "{labels} is asked for, and the text does not say which criteria it stands for.",
            "List the label’s criteria that matter for what is bought; keep the label as one proof of them.",
        ),
        "criteria-named": ("{labels} comes with what it stands for: {words}.", ""),
    },
    "weights-total": {
        "adds-up": ("The percentages add up to 100.", ""),
        "ranges-reach-100": ("The ranges can meet at 100: together {lowest} to {highest} per cent.", ""),
        "other-kind": ("Weights are declared by {kinds}, which need not total 100.", ""),
        "total-not-100": (
            "The percentages add up to {total}, not to 100; the difference is {difference}.",
            "Correct the percentages so that they total 100.",
        ),
        "ranges-miss-100": (
            "The ranges can’t meet at 100: together {lowest} to {highest} per cent.",
            "Move the ends so that 100 lies between their totals.",
        ),
        "percentage-out-of-range": (
            "“{name}” weighs {value} per cent, outside of 0 to 100.",
            "Correct the weight.",
        ),
        "weight-missing": (
            "Some criteria have no weight: {names}.",
            "State the weight of each, the price included.",
        ),
        "range-ends-missing": (
            "A range is declared without both of its ends: {names}.",
            "State the lower and the upper end of the range.",
        ),
        "mixed-kinds": (
            "Weights are declared in several ways, which can’t be added up: {kinds}.",
            "Use one kind of weight in a lot, or say how the kinds work together.",
        ),
        "part-of-the-criteria": (
            "The percentages here add up to {total}; other criteria, such as the price, may stand elsewhere.",
            "Check that all criteria of the lot together total 100.",
        ),
        "maybe-sub-criteria": (
            "The percentages here add up to {total}; the table may list sub-criteria below their criteria.",
            "Check that the criteria total 100, and the sub-criteria of each as well.",
        ),
        "no-weights": (
            "There are several award criteria, and none states a weight here.",
            "State weights, ranges or an order of importance, or check that the documents do.",
        ),
    },
    "double-use": {
        "asked-twice": (
            "This asks much the same as requirement {other}, which selects the tenderers: {words}.",
            "Ask it once. Points are possible for what lies above the minimum, if the text says so.",
        ),
        "judged-on-selection": (
            "This is judged on what requirement {other} asks for to be selected: {words}.",
            "Judge something that was not asked for selection, or only what lies above its minimum.",
        ),
        "scored-again": (
            "This is asked to be selected, and scored again as requirement {other}: {words}.",
            "Ask it once. Points are possible for what lies above the minimum, if the text says so.",
        ),
        "above-minimum": ("Points are given above the minimum that requirement {other} sets: {words}.", ""),
        "asked-once": ("No selection criterion asks the same.", ""),
        "languages-differ": (
            "The selection criteria are in other languages than this one ({language}), so they can’t be compared.",
            "Give both in one language.",
        ),
    },
    "verification-named": {
        "not-named": (
            "Nothing says how this will be verified.",
            "Name the proof, who gives it and when; accept other appropriate proof.",
        ),
        "named-in-field": ("The means of proof is stated.", ""),
        "named-in-text": ("The text names a means of proof: {words}.", ""),
        "named-for-many": ("A rule of the document names the means of proof for many requirements: {words}.", ""),
        "may-stand-elsewhere": (
            "No means of proof is named here, and {source} has no field for it.",
            "Check that the procurement documents name it.",
        ),
    },
    "clause-complete": {
        "incomplete": (
            "The clause does not say {missing}.",
            "Add it. For the sanction, a reference to the contract’s ladder of sanctions is enough.",
        ),
        "complete": ("The clause says when, until when, who, and what follows.", ""),
        "ladder": ("This clause holds the sanctions of other clauses: {words}.", ""),
        "in-the-documents": (
            "The clause does not say {missing} here; the procurement documents may.",
            "Check the documents.",
        ),
    },
    "auditability": {
        "chain-requirements-named": ("There are concrete requirements on the supply chain: {words}.", ""),
        "chain-requirements-missing": (
            "No requirement names the ILO core conventions together with the supply chain they are to hold in.",
            "Add a clause on the rights of the ILO core conventions at the sites that make the delivered goods.",
        ),
        "inspection-right-named": ("There is a right to look on site: {words}.", ""),
        "inspection-right-missing": (
            "No clause gives the buyer or its agent a right to inspect the supplier or its sub-suppliers on site.",
            "Add the right, with notice, access and what follows a refusal.",
        ),
        "sanctions-tied": ("There are sanctions: {words}.", ""),
        "sanctions-missing": (
            "No clause ties a sanction to the requirements.",
            "Add a ladder of sanctions and refer to it from each clause.",
        ),
        "year-left-named": ("The contract leaves time after an audit: {words}.", ""),
        "year-left-unknown": (
            "Whether a year is left after an audit can’t be seen from the text.",
            "Plan audits so that at least twelve months of the contract remain after them.",
        ),
        "not-found-here": (
            "Not found here: {question}. It may stand in another document than {source}.",
            "Look for it in the rest of the contract.",
        ),
        "clauses-not-read": (
            "Not found in the clauses that could be read: {question}.",
            "Look for it in the clauses in other languages.",
        ),
        "no-clauses-here": (
            "There are no contract clauses in {source}.",
            "Check the contract itself.",
        ),
    },
    "minimum-time-limits": {
        "long-enough": (
            "At least {days} days for {step} ({article}), counted from {dispatched}: the time limit of {due} "
            "keeps to it.",
            "",
        ),
        "too-short": (
            "At least {days} days for {step} ({article}), counted from {dispatched}, end with {last_day}; "
            "the time limit is {due}.",
            "Set a later time limit. A shorter one needs urgency or a prior information notice, stated in the notice.",
        ),
        "cut-on-last-day": (
            "At least {days} days for {step} ({article}) end when {last_day} ends; the time limit falls within "
            "that day.",
            "Set it at the end of that day, or later.",
        ),
        "depends-on-electronic": (
            "At least {days} days for {step} ({article}), or {shorter} with electronic submission; "
            "whether it is electronic is not stated. Counted from {dispatched}, the time limit is {due}.",
            "State how tenders are submitted.",
        ),
        "dates-missing": (
            "The time for {step} can’t be counted; not stated: {missing}.",
            "State the dates.",
        ),
        "procedure-unknown": (
            "The procedure is not stated, or is one that the directive sets no time limits for.",
            "State the procedure.",
        ),
        "invitation-date-missing": (
            "In this procedure ({procedure}) the time for tenders runs from the invitation, and its date is not "
            "stated.",
            "Count from the day on which the invitations are sent.",
        ),
        "legal-basis-not-in-packs": (
            "The notice is under other law than Directive 2014/24/EU: {legal_basis}.",
            "Compare with the time limits of that law.",
        ),
    },
    "aim-without-code": {
        "code-missing": (
            "The aim “{aim}” is stated without saying which ({field}).",
            "Add the code, so that the purchase is found by it.",
        ),
        "description-missing": (
            "The aim “{aim}” is stated without its description ({field}).",
            "Describe in a sentence how the purchase serves the aim.",
        ),
        "codes-named": ("The stated aims carry their codes and descriptions.", ""),
    },
}
