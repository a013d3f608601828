"""Which French words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="fr",
    stop_words=words(
        "le la les de des du et à en un une que qui dans pour par sur au aux est sont ne pas ce cette ces son"
        " ses leur leurs avec ou il elle être doit doivent l d qu se s plus dont ainsi sera seront tout toute"
        " toutes lors selon entre"
    ),
    headings={
        S.SUBJECT_MATTER: phrases(
            """
            objet du marché, objet de la consultation, objet du contrat, objet de l'accord-cadre, objet, ce que nous
            achetons, ce qui est acheté
            """
        ),
        S.EXCLUSION: phrases(
            """
            motifs d'exclusion, motif d'exclusion, exclusion*, interdictions de soumissionner, interdiction de
            soumissionner, qui ne peut pas participer, qui ne peut participer, qui est exclu
            """
        ),
        S.SELECTION: phrases(
            """
            critères de sélection*, sélection des candidat*, sélection des offres, sélection qualitative, conditions
            de participation, capacité*, aptitude*, candidature*, sélection, exigences relatives au soumissionnaire,
            exigences relatives aux soumissionnaires, qualification*, qui peut participer, qui peut soumissionner,
            critère de sélection
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            spécification technique, spécifications techniques, exigences techniques, cahier des clauses techniques*,
            prescriptions techniques, caractéristiques techniques, exigences minimales, exigences relatives aux
            produits, exigences relatives au produit, exigences applicables aux produits, exigences fonctionnelles,
            spécifications, cahier des charges technique, prescription technique, prescriptions, exigence technique,
            caractéristique technique
            """
        ),
        S.AWARD: phrases(
            """
            critères d'attribution, critère d'attribution, critères de jugement*, critères d'évaluation, jugement des
            offres, attribution*, sous-critères, notation, évaluation des offres, évaluation, pondération*, critères
            de qualité, comment nous choisissons, comment les offres sont notées, comment les offres sont jugées,
            comment sont notées les offres
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            clause*, conditions d'exécution, condition d'exécution, exécution du marché, exécution du contrat,
            conditions particulières, conditions particulières d'exécution, clauses contractuelles, obligations du
            titulaire, obligations contractuelles, obligations du prestataire, obligations du fournisseur, obligations
            du cocontractant, suivi du marché, suivi de l'exécution, pénalités, conditions contractuelles, pendant le
            marché, pendant le contrat, pendant l'exécution, durant l'exécution, en cours d'exécution, pendant la
            durée du contrat, pendant la durée du marché
            """
        ),
    },
    neutral=phrases(
        """
        cahier des clauses administratives particulières, cahier des clauses administratives*, clauses sociales,
        cahier des charges
        """
    ),
    sentences={
        S.SUBJECT_MATTER: phrases(
            """
            le marché a pour objet, le présent marché a pour objet, le présent marché porte sur, le marché porte sur,
            a pour objet, l'accord-cadre porte sur, l'accord-cadre a pour objet, souhaite acheter, souhaite acquérir
            """
        ),
        S.EXCLUSION: phrases(
            """
            sera exclu, seront exclus, est exclu, sont exclus, exclus de la procédure, exclu de la procédure,
            motif d'exclusion, condamné par un jugement, condamnés par un jugement, condamnation,
            interdiction de soumissionner, condamnés, condamné, condamnée, condamnées, exclus
            """
        ),
        S.SELECTION: phrases(
            """
            chiffre d'affaires, références, prestations similaires, livraisons similaires, marchés similaires,
            fournitures similaires, expérience dans, capacité technique, capacités techniques,
            capacité professionnelle, capacités professionnelles, disposer d'une expérience
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            les produits doivent, le produit doit, les équipements doivent, l'équipement doit, les appareils doivent,
            les ordinateurs doivent, les ordinateurs portables doivent, les matériels doivent, le matériel doit,
            produits proposés, produit proposé, matériel proposé, équipements proposés, les fournitures doivent,
            batterie, batteries
            """
        ),
        S.AWARD: phrases(
            """
            points seront attribués, points sont attribués, sera noté, seront notés, est noté, sont notés,
            sera évalué, sera évaluée, seront évalués, seront évaluées, est évalué, est évaluée, sera apprécié,
            sera appréciée, est apprécié, est appréciée, est jugé, sera valorisé, seront valorisés, sera valorisée,
            obtient, obtiendra, reçoit, note maximale, critère d'attribution, sous-critère, points pour
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            pendant l'exécution, durant l'exécution, pendant toute la durée, durée du marché, durée du contrat,
            exécution du marché, exécution du contrat, lors de l'exécution, après la notification,
            notification du marché, après la signature, à compter de la notification, pénalité, pénalités,
            résiliation, résilier, manquement, le titulaire, l'adjudicataire, le cocontractant, le prestataire
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("n°, no, no., nº, id, réf, réf., référence, code, numéro, repère"),
        Column.TITLE: phrases("titre, nom, thème, domaine, sujet, catégorie, intitulé, libellé, aspect"),
        Column.REQUIREMENT: phrases(
            """
            exigence*, description, critère*, critères d'attribution, critère d'attribution, sous-critère*, texte,
            rédaction, spécification*, clause, condition*, obligation*, prescription*, engagement*, question,
            disposition, motif
            """
        ),
        Column.VERIFICATION: phrases(
            """
            vérification, preuve*, moyen de preuve, moyens de preuve, justificatif*, documentation, mode de preuve,
            pièces justificatives, modalités de vérification, moyen de vérification, moyens de vérification, contrôle,
            pièces à fournir, documents à fournir, à démontrer par, à prouver par, jugé sur, apprécié sur
            """
        ),
        Column.WEIGHT: phrases("pondération, poids, pourcentage, %, pour cent, coefficient"),
        Column.POINTS: phrases(
            """
            points, note, note maximale, nombre de points, points max, points maximum, barème, note max
            """
        ),
        Column.MANDATORY: phrases(
            """
            obligatoire, obligatoire/facultatif, obligatoire/souhaité, caractère, obligatoire / facultatif, impératif,
            priorité, niveau d'exigence
            """
        ),
        Column.STAGE: phrases("type, phase, type de critère, nature, étape, type d'exigence"),
        Column.SCALE: phrases(
            """
            échelle, notation, évaluation, méthode de notation, méthode d'évaluation, modalités de notation,
            échelle de notation, appréciation
            """
        ),
        Column.LOT: phrases("lot, lots"),
        Column.CONDITION: phrases("délai, échéance, conséquence*, sanction*, pénalité, pénalités"),
        Column.ANSWER: phrases(
            """
            réponse, réponse du soumissionnaire, réponse du candidat, commentaire*, oui/non, conforme, observation*,
            remarques
            """
        ),
    },
    must=phrases(
        """
        doit, doivent, devra, devront, est tenu de, est tenue de, sont tenus de, est tenu d', s'engage à,
        s'engagent à, s'engage, est obligatoire, sont obligatoires, est exigé, est exigée, sont exigés, sont exigées,
        il est exigé, ne peut, ne peuvent, ne pourra, sera exclu, seront exclus, est exclu, sont exclus, est interdit,
        garantit, veille à, est interdite, est requis, sont requis
        """
    ),
    wish=phrases(
        """
        devrait, devraient, de préférence, souhaitable, est souhaité, il est recommandé, est encouragé, idéalement,
        souhaité
        """
    ),
    contractor=phrases(
        """
        titulaire, titulaires, cocontractant, prestataire, fournisseur, adjudicataire
        """
    ),
    tenderer=phrases("soumissionnaire, soumissionnaires, candidat, candidats, candidate"),
    authority=phrases(
        """
        acheteur, pouvoir adjudicateur, maître d'ouvrage, ville, région, administration, commune
        """
    ),
    procedure=phrases(
        """
        offres doivent être remises, offres doivent être déposées, offre doit être remise,
        offre doit être déposée, les offres sont remises, les offres doivent, les plis, questions doivent,
        rédigées en, rédigée en, langue française, à compléter, remplir, compléter le,
        offre économiquement la plus avantageuse, meilleur rapport qualité-prix, cette colonne,
        durée de validité, délai de validité, date limite, variantes, n'engage pas, montant estimatif
        """
    ),
    intro=phrases(
        """
        la présente annexe, cette annexe, le présent document, ce document, le présent chapitre, ce chapitre,
        la présente section, cette section, les exigences de, le tableau ci-dessous, le tableau suivant,
        les critères ci-dessous, le présent cahier, en cas d'égalité, en cas d'ex aequo
        """
    ),
    announces=phrases(
        """
        exigences suivantes, critères suivants, conditions suivantes, clauses suivantes, motifs suivants,
        exigences ci-dessous, critères ci-dessous, cas suivants, obligations suivantes, capacités suivantes,
        critères d'attribution suivants, comme suit, ci-dessous, ci-après, de la manière suivante
        """
    ),
    lot=phrases("lot"),
    points=phrases("points, point, pts, pt"),
    percent=phrases("pour cent"),
    price=phrases("prix, prix total, prix le plus bas, montant de l'offre, offre financière"),
    cost=phrases(
        """
        coût, coûts, coût du cycle de vie, coût global, coûts du cycle de vie, coût total de possession
        """
    ),
    deduction=phrases("déduction, rabais fictif, abattement, remise fictive"),
    descending=phrases(
        """
        ordre décroissant d'importance, ordre d'importance, ordre décroissant, ordre de priorité
        """
    ),
    total=phrases("total, somme"),
    mandatory_values=phrases("obligatoire, oui, impératif, o, exigé, requis, minimum"),
    optional_values=phrases("facultatif, souhaité, souhaitable, optionnel, non, f, recommandé"),
    every_lot=phrases("tous, tous les lots"),
    background=phrases(
        """
        introduction, contexte, définitions, instructions*, notice*, informations générales, remise des *,
        dépôt des *, délai*, calendrier, questions*, sommaire, table des matières, contact*, signature,
        objet de ce document, objet de la présente annexe, objet du document, préambule, mode d'emploi, comment *
        """
    ),
    weighs=phrases("pondéré, pondérée, pondération, poids, compte pour, représente, pèse"),
    at_most=phrases("jusqu'à, maximum, max, max., au maximum, un maximum de"),
    sum_of=phrases("totalisent, la somme, au total"),
    goods_alone=phrases(
        """
        les appareils, l'appareil, les produits, le produit, les équipements, les fournitures, les appareils
        eux-mêmes, les produits eux-mêmes
        """
    ),
    contract_alone=phrases("contrat, exécution"),
    states=phrases(
        """
        respectent, respecte, sont conformes, est conforme, satisfont, au moins, au minimum, minimum, au plus,
        au maximum, ou équivalent, ou équivalente, sont équipés, est équipé, disposent de, dispose de, sont
        dotés, attend
        """
    ),
)
