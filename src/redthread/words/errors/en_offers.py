"""With which sentence is each refusal about offers, scores and awards told in English?"""

SENTENCES: dict[str, str] = {
    # Offers
    "offers-not-published": "The tender is not published yet, so there is nothing that an offer could answer.",
    "offers-before-deadline": (
        "The time limit for tenders runs until {due}. Nobody looks into an offer before: record it after."
    ),
    "not-a-supplier": "{name} is no supplier, so no offer can come from it.",
    "supplier-name-missing": "Give the supplier’s name.",
    "offer-without-lot": "Tick at least one lot that the offer is for.",
    "offer-received-later": "An offer can’t have come in after today, {day}. Correct the day.",
    "offer-once": "An offer of {name} is recorded already. Withdraw that one first if this one takes its place.",
    "offer-withdrawn": "The offer was withdrawn, so nothing more is recorded for it.",
    "offer-awarded": "A lot is awarded to this offer. Withdraw the award first.",
    "offer-on-latest": "The offer answers the latest edition of the tender ({number}) already.",
    "withdrawal-reason-missing": "Say why it is withdrawn.",
    "lot-awarded": "{lot} is awarded, so offers and scores for it stay as they are. Withdraw the award first.",
    # Answers
    "answer-date-missing": "Give the day from which it will be met.",
    "answer-date-unneeded": "A day goes with “met by a date” alone. Choose that, or empty the day.",
    "answer-silent-with-content": (
        "“Not answered” leaves no room for words or a figure. Choose another, or empty what stands below."
    ),
    "answer-reason-missing": "The answer was recorded before. Say why it is recorded anew.",
    "answer-awarded": "The lot was awarded on this answer, so it stays. Withdraw the award first.",
    "evidence-missing": "Choose a file that is not recorded with this answer yet.",
    "promise-not-asked": "This requirement asks for no figure. Put it into the text.",
    "figure-not-read": "“{text}” is not a number that can be read. Write it as in 12.5 or 12,5.",
    "figure-two-ways": "“{text}” can mean {great} or {small}. Write one of these two.",
    "figure-negative": "A figure can’t be less than nought.",
    "figure-too-great": "A figure of this unit is {most} at most.",
    "figure-not-whole": "A figure of this unit is a whole number.",
    # Scores
    "points-outside": "The published tender gives from 0 to {most} points for this.",
    "points-too-fine": "Points have at most {most} decimals.",
    "score-reason-missing": "Say why these points are given. Bidders may ask for it.",
    "answer-superseded": "A newer answer was recorded meanwhile. Open the evaluation anew and score that one.",
    # Award
    "offer-not-for-lot": "The offer of {name} is not for this lot.",
    "lot-awarded-already": "The lot is awarded already. Withdraw that award first.",
    "scores-missing": "Points are still missing: {missing}. Give them before the award.",
    "offers-differ": (
        "The offers for this lot answer different editions of the tender ({editions}). Bring all of them to the same."
    ),
    "award-reason-missing": "Say why the lot is awarded to this offer.",
    "award-reason-short": (
        "This offer does not simply lead: say in at least {least} characters why the lot is awarded to it all the same."
    ),
    "award-decided-later": "The decision can’t lie after today, {day}. Correct the day.",
    "standstill-before-decision": "The standstill can’t end before the decision. Correct one of the two days.",
    "award-withdrawn": "The award was withdrawn already.",
    "award-has-contract": "A contract was made from this award, so it stays.",
}
