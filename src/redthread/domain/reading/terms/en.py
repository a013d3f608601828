"""Which English words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="en",
    stop_words=words(
        "the of and to in is that for it with as be on by this are from at or an have which not will must shall "
        "their its has any all if they who where other than each within"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            subject matter, subject-matter, subject of the contract, object of the contract, object of the
            procurement, scope of the procurement, scope of procurement, scope of the contract, scope of supply, what
            we are buying, what is being bought, purpose of the procurement, purpose of the contract, what we buy,
            what is bought
            """
        ),
        S.EXCLUSION: phrases(
            """
            exclusion*, grounds for exclusion, grounds for excluding*, debarment, who may not take part, who cannot
            take part, who may not bid, who cannot bid, who is excluded, who is kept out
            """
        ),
        S.SELECTION: phrases(
            """
            selection criteri*, selection requirement*, selection questionnaire, selection, qualification
            requirement*, qualification criteri*, qualification*, prequalification, pre-qualification, conditions of
            participation, conditions for participation, suitability*, technical and professional ability, technical
            or professional ability, technical ability, professional ability, economic and financial standing,
            eligibility, requirements for tenderers, requirements for the tenderer, requirements on the tenderer,
            tenderer requirements, bidder requirements, requirements for bidders, who may take part, who can take
            part, who may bid, who can bid, what the tenderer must be able*, what the bidder must be able*, what the
            supplier must be able*, what tenderers must show, what bidders must show, what the tenderer must show,
            what the bidder must show
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            technical specification*, technical requirement*, requirements specification, specification of
            requirements, specification*, product requirement*, requirements for the product*, requirements for the
            goods, requirements on the product*, functional requirement*, minimum technical requirement*, hardware
            requirement*, requirements for the equipment
            """
        ),
        S.AWARD: phrases(
            """
            award criteri*, award of the contract, award, awarding, evaluation criteri*, evaluation of tenders,
            evaluation model, evaluation, tender evaluation, scoring, scored criteri*, scored question*, quality
            criteri*, quality question*, sub-criteri*, subcriteri*, weighting*, how tenders are scored, how bids are
            scored, how tenders are judged, how bids are judged, how tenders are compared, how we choose, how we
            score, how we judge, how the winner is chosen, how the winning tender is chosen
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            contract clause*, clause*, contract performance*, performance of the contract, performance condition*,
            contract condition*, special condition*, conditions of contract, contract term*, terms of contract, terms
            and conditions, terms of the contract, contractual, contract requirement*, contract management, contract
            monitoring, obligations of the contractor, obligations of the supplier, contractor's obligations,
            supplier's obligations, contractor obligations, key performance indicator*, kpi*, while the contract runs,
            once the contract runs, during the contract*, when the contract runs, after the contract is signed, once
            the contract is signed
            """
        ),
    },
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            subject matter of, subject-matter of, subject of the contract is, the contract concerns, this contract is
            for, the procurement concerns, the procurement covers, is buying, are buying, wishes to buy, wishes to
            purchase, intends to buy, intends to purchase, intends to procure
            """
        ),
        S.EXCLUSION: phrases(
            """
            will be excluded, shall be excluded, must be excluded, may be excluded, excluded from participation,
            excluded from this procedure, exclusion ground*, grounds for exclusion, has been convicted,
            have been convicted, convicted by, conviction by, final judgment, final judgement
            """
        ),
        S.SELECTION: phrases(
            """
            tenderer must have, tenderer shall have, tenderers must have, tenderers shall have, bidder must have,
            bidders must have, annual turnover, similar contracts, similar deliveries, reference projects, has
            experience, technical and professional ability, capacity to, to qualify
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            product must, product shall, products must, products shall, device must, device shall, devices must,
            devices shall, equipment must, equipment shall, laptops must, laptops shall, computers must, computers
            shall, model must, models must, offered product*, products offered, goods must, goods shall, offered
            model*, battery, batteries
            """
        ),
        S.AWARD: phrases(
            """
            points will be awarded, points are awarded, points are given, points will be given, points for, awarded
            points, awarded up to, receives points, receive points, maximum points, maximum score, will be scored,
            is scored, are scored, will be evaluated, is evaluated, are evaluated, will be assessed, is assessed,
            will be rewarded, is rewarded, positively evaluated, additional points, extra points, evaluation of this
            criterion, award criterion, weight of this criterion
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            during the contract, contract period, during the term, throughout the contract, throughout the term,
            term of the contract, life of the contract, duration of the contract, performance of the contract, after
            contract signature, after signature, after the contract is signed, after contract start, contract start,
            after contract award, after the award of the contract, breach, liquidated damages, penalty, terminate,
            termination, the contractor shall, the contractor must, the contractor will, the contractor undertakes,
            the contractor
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("no, nr, id, ref, reference, number, item, #, req no, requirement no, code"),
        Column.TITLE: phrases("title, name, topic, theme, area, subject, heading, short name, category"),
        Column.REQUIREMENT: phrases(
            """
            requirement*, demand*, description, criterion, criteria, award criteri*, selection criteri*, sub-criteri*,
            subcriteri*, text, wording, specification*, clause, condition, obligation, question, minimum requirement*,
            what we ask, what is required, provision, ground, grounds
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verification*, documentation*, proof, means of proof, evidence, documentation requirement*, verification
            method, means of verification, how to prove, proof required, supporting document*, how it is proved, how
            verified, how demonstrated, how evidenced, to be shown by, to be proved by, shown by, proved by, assessed
            on, judged on
            """
        ),
        Column.WEIGHT: phrases("weight*, weighting, percentage, per cent, percent, %, relative weight, share"),
        Column.POINTS: phrases(
            """
            points, max points, maximum points, score, max score, maximum score, max. points, marks, max marks,
            maximum marks, marks available
            """
        ),
        Column.MANDATORY: phrases(
            """
            must/should, must or should, mandatory, m/o, mandatory/optional, mandatory or optional, must/wish,
            compulsory, priority, m/s, requirement type, obligation level
            """
        ),
        Column.STAGE: phrases(
            """
            stage, type of criterion, criterion type, type of requirement, type, stage of use, used as, phase
            """
        ),
        Column.SCALE: phrases(
            """
            scale, scoring, scoring scale, scoring guidance, evaluation method, how it is scored, assessment,
            scoring method, evaluation, score guidance, how it is marked, how marked, how scored, marking
            """
        ),
        Column.LOT: phrases("lot, lots"),
        Column.CONDITION: phrases(
            "deadline, time limit, by when, due, consequence*, sanction*, penalty, penalties, remedy"
        ),
        Column.ANSWER: phrases(
            """
            answer, response, tenderer's answer, bidder's response, tenderer's response, comment, comments, yes/no,
            fulfilled, complies, compliance, supplier's response, supplier's answer, remarks
            """
        ),
    },
    must=phrases(
        """
        must, shall, is required to, are required to, is obliged to, are obliged to, has to, have to, undertakes to,
        contractor will, supplier will, tenderer will, is to, are to, will be excluded, may be excluded, it is
        required that, is prohibited, are prohibited
        """
    ),
    wish=phrases(
        """
        should, is desirable, are desirable, preferably, ideally, is encouraged to, are encouraged to, is preferred,
        it is a plus
        """
    ),
    contractor=phrases("contractor, contractors, supplier, suppliers"),
    tenderer=phrases("tenderer, tenderers, bidder, bidders, candidate, candidates"),
    authority=phrases(
        """
        authority, contracting authority, buyer, purchaser, municipality, city, council, customer, client, region,
        university
        """
    ),
    neutral=phrases(""),
    procedure=phrases(
        """
        tender must be submitted, tenders must be submitted, tenders shall be submitted,
        offers must be submitted, bids must be submitted, tender shall be submitted, must be received,
        must be received by, tenders received after, questions must be, questions shall be, questions about,
        deadline for, time limit for, tender must be written, tenders must be written, must be written in,
        must be in english, must remain valid, valid for, validity period,
        most economically advantageous tender, best price-quality ratio, best price quality ratio, this column,
        complete the table, fill in, must be completed, variants, must be read together, are reminded,
        is reminded, nothing in this
        """
    ),
    intro=phrases(
        """
        this annex, this appendix, this document, this section, this chapter, this part, the requirements in,
        the requirements below, the criteria below, the table below, the following table, the purpose of this,
        in this annex, in the event of a tie, in case of a tie, where tenders score the same,
        if tenders score the same
        """
    ),
    announces=phrases(
        """
        following requirements, following minimum requirements, following criteria, following award criteria,
        following conditions, following clauses, requirements below, criteria below, following grounds, following
        points, as follows, as set out below, listed below
        """
    ),
    lot=phrases("lot"),
    points=phrases("points, point, pts, marks"),
    percent=phrases("per cent, percent"),
    price=phrases("price, prices, total price, tender price, lowest price, total tender sum"),
    cost=phrases(
        """
        cost, costs, life cycle cost*, life-cycle cost*, lifecycle cost*, total cost of ownership, tco
        """
    ),
    deduction=phrases(
        """
        deduction, price deduction, evaluation deduction, notional discount, deducted from the price
        """
    ),
    descending=phrases(
        """
        descending order of importance, decreasing order of importance, order of importance, order of priority
        """
    ),
    total=phrases("total, sum"),
    mandatory_values=phrases("must, mandatory, m, shall, compulsory, required, yes, minimum"),
    optional_values=phrases("should, optional, o, wish, desirable, s, no, nice to have, may"),
    every_lot=phrases("all, all lots, every lot"),
    background=phrases(
        """
        introduction, background, definitions, instructions*, guidance*, how to *, about this *, general information,
        reading guide, submission of *, deadline*, timetable, questions and answers, table of contents, contents,
        purpose of this *, contact*, signature*, how tenders are submitted
        """
    ),
    weighs=phrases(
        """
        weighs, weighted, counts for, accounts for, weight, weighting, weight of, worth
        """
    ),
    at_most=phrases("up to, maximum, max, max., a maximum of, maximum of, at most"),
    sum_of=phrases("add up to, adds up to, sum to, sums to, total of"),
    goods_alone=phrases(
        """
        the device*, the device* themselves, the device itself, the product*, the product* themselves, the product
        itself, the goods, the goods themselves, the equipment, the equipment itself
        """
    ),
    contract_alone=phrases("contract, agreement, performance"),
    states=phrases(
        """
        comply with, complies with, conform to, conforms to, meet the, meets the, at least, at most, no more
        than, not less than, a minimum of, or equivalent, are provided with, is provided with, expects
        """
    ),
)
