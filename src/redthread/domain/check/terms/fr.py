"""Which words does the tender check go by in French?"""

from redthread.domain.check.vocabulary import Vocabulary, pairs, terms, words
from redthread.domain.criteria.taxonomy import Topic

_GOODS = terms("""
    biens; produit*; modèle*; équipement*; matériel*; appareil*; ordinateur*; fourniture*; service*; composant*;
    écran*; moniteur*; téléphone*; tablette*; serveur*; imprimante*; prestations
""")
_BOUGHT = terms("""
    livré*; fourni*; proposé*; offert*; commandé*; acheté*; à livrer; à fournir; objet du marché; objets du marché;
    objet du présent marché; du marché; du présent marché; faisant l'objet du marché; couverts par le marché; au titre
    du marché
""")

TERMS = Vocabulary(
    language="fr",
    policy=terms("""
        politique de; politique d'*; politiques de; politique générale; politique rse; politique sociale; politique
        environnementale; politique d'entreprise; rse; csr; responsabilité sociale des entreprises; responsabilité
        sociétale; responsabilité sociale; code de conduite; codes de conduite; charte; charte éthique; code éthique;
        rapport de développement durable; rapport de durabilité; rapport rse; stratégie de développement durable;
        stratégie rse; stratégie d'entreprise; est membre de; être membre de; membre de; membre du; membre d'*;
        adhésion à; adhésion au; adhérent*; signataire*; pacte mondial; global compact; ecovadis; plan d'égalité;
        culture d'entreprise; valeurs de l'entreprise; index egapro; esg; mécénat; dons à; initiative sectorielle;
        initiatives sectorielles; de ses bénéfices; caritati*; notation rse; notation esg; philanthrop*; rapport
        intégré; engagement général; engagements généraux; engagement de l'entreprise; signé la charte; signé le pacte;
        signé un pacte; participation ... à l'initiative; participe à l'initiative; stratégie de groupe; stratégie du
        groupe
    """),
    ability=terms("""
        système de management environnemental; système de management de la qualité; système de management; chiffre
        d'affaires total; chiffre d'affaires global; société mère; maison mère
    """),
    not_policy=terms("""
        politique de confidentialité; politique de mot de passe; politique de mots de passe; politique de cookies;
        politique de sécurité des systèmes; membre de l'équipe; membre* ... ordre professionnel; membre* du groupement;
        membre* d'un groupement; état* membre*; registre professionnel
    """),
    whole_company=terms("""
        toute la gamme; toute sa gamme; ensemble de la gamme; ensemble de sa gamme; tous ses produits; ensemble de ses
        produits; totalité de ses produits; tous ses clients; tous les clients; ensemble de ses clients; totalité de ses
        clients; tout le groupe; ensemble du groupe; au niveau du groupe; à l'échelle du groupe; toute l'entreprise;
        ensemble de l'entreprise; l'entreprise dans son ensemble; ensemble de son activité; ensemble de ses activités;
        toutes ses activités; ses propres activités; toute l'organisation; ensemble de l'organisation; maturité; niveau
        de maturité; degré de maturité; ensemble de ses salariés; tous ses salariés; toute sa chaîne
        d'approvisionnement; ensemble de sa chaîne d'approvisionnement; toute sa chaîne de valeur; tous ses
        fournisseurs; ensemble de ses fournisseurs; totalité de ses fournisseurs; ensemble de son groupe; ensemble de
        son personnel; tout son personnel; dans toute son activité
    """),
    ties=terms("""
        ce marché; le présent marché; du présent marché; objet du marché; exécution du marché; exécution du présent
        marché; exécution de ce marché; cette fourniture; cet accord-cadre; le présent accord-cadre; ce lot; affecté*
        au marché; affecté* à l'exécution; sites ... fabriqu*; sites ... assembl*; sites ... produit*; usines ...
        fabriqu*; usines ... assembl*; usines ... produit*; où sont fabriqué*; où sont assemblé*; où sont produit*;
        dans lesquel* ... fabriqué*; dans lesquel* ... assemblé*
    """)
    + pairs(_GOODS, _BOUGHT),
    not_ties=terms("""
        pendant l'exécution du marché; pendant toute l'exécution du marché; durant l'exécution du marché; pendant
        toute la durée d* ... marché; pendant la durée d* ... marché; durée du présent marché; durée du marché; à la
        signature d* ... marché; indépendamment d* ... marché; au-delà d* ... marché; à la notification d* ... marché;
        au début d* ... marché
    """),
    label_words=terms("""
        écolabel*; éco-label*; label social; labels sociaux; label environnemental; labels environnementaux; label de
        commerce équitable; label équitable; label de type i; label de qualité; label rse; label de développement
        durable; labellis*; système de labellisation; porte* le label; titulaire du label; titulaires du label;
        bénéficie* du label
    """),
    label_heads=terms("""
        label; le label; écolabel; labellisé; labellisés; labellisée; labellisées
    """),
    equivalent=terms("""
        ou équivalent*; par exemple; p. ex; ou tout équivalent; ou un équivalent; ou similaire*; ou comparable*; label*
        équivalent*; certificat* équivalent*; certification équivalente; preuve* équivalente*; norme* équivalente*;
        autres moyens de preuve; autre moyen de preuve; tout autre label; tout autre moyen; moyens de preuve appropriés;
        ou tout label; ou un autre label; ou équiv; ou tout autre équivalent
    """),
    equivalent_limited=terms("""
        équivalent* ... délivré* par le même; équivalent* ... délivré* par la même; équivalent* ... du même organisme
    """)
    + pairs(
        terms("équivalent; équivalents; équivalente; équivalentes"),
        terms("français*; national*; nationaux; européen*; belge*; local*"),
    )
    + pairs(
        terms("équivalent* ... délivré* en; équivalent* ... émis* en"),
        terms("france; belgique; europe; union européenne"),
    ),
    label_subjects=terms("""
        énerg*; chimique*; substances dangereuses; émission*; recycl*; emballage*; durabilité; durée de vie; réparab*;
        réparation; pièces détachées; bruit; ergonom*; batterie*; climat*; halogén*
    """),
    criteria_words=terms("""
        dont les critères; dont les exigences; critères relatifs; exigences relatives; portant sur; couvr*; couvrant;
        suivant*; notamment; en matière de; relatifs à; relatives à; points a)
    """),
    verification=terms("""
        preuve*; prouv*; justificat*; justifi*; attestation*; atteste*; certificat*; certification*; déclaration*;
        document*; rapport*; vérifi*; démontr*; joindre; joint*; fournir ... liste; fournit la preuve; produire;
        présenter; présente; présentation de; remettre; remet; remis avec; décri*; description; mémoire technique;
        fiche technique; fiches techniques; dossier technique; contrôlé* par; cv; curriculum*; formulaire*; annexe *;
        références; liste avec; liste des; copie d*; cadre de réponse; dume; extrait*; noté sur la base; notée sur la
        base; jugé* sur la base; engagement chiffré; méthode d'essai; essai*; indique le; indique la; indique les;
        nomme le; nomme la; nomme les; énumère*
    """),
    general_proof=terms("""
        toutes les exigences; chaque exigence; chacune des exigences; sauf indication contraire; sauf mention contraire;
        sauf disposition contraire
    """),
    no_proof=terms("""
        aucun; aucune; aucun justificatif; aucune preuve; néant; sans objet; non requis*; non exigé*; impression
        générale; impression d'ensemble; appréciation globale; appréciation d'ensemble
    """),
    vague=terms("""
        devrait; devraient; s'efforce*; s'efforcera; est encouragé*; sont encouragé*; sera encouragé*; sera favorisé*;
        sera promu*; dans la mesure du possible; si possible; autant que possible; lorsque cela est possible; meilleurs
        efforts; veille à
    """),
    trigger=terms("""
        si; lorsque; quand; en cas de; en cas d'*; après; avant; dès; dès que; à la demande; sur demande; demande; à
        compter; à partir de; notification; signature; chaque; annuel*; trimestriel*; mensuel*; semestriel*; à tout
        moment; pendant; durant; au plus tard; préalablement; une fois
    """),
    deadline=terms("""
        dans un délai; dans le délai; délai de; délai maximal; dans les ... jours; dans les ... heures; dans les ...
        mois; sous ... jours; * jours suivant; * jours à compter; * jours après; * mois après; * mois suivant; au plus
        tard; avant la première; avant le; avant la signature; avant la livraison; annuel*; chaque année; une fois par
        an; par an; trimestriel*; chaque trimestre; semestriel*; mensuel*; chaque mois; à tout moment; pendant toute la
        durée; pendant la durée; durant toute; immédiatement; sans délai; à la signature; dès la notification; tous les
        ... mois; jusqu'à; jusqu'au; préavis de; sous ... heures; sous ... semaines; sous ... mois; dans les ...
        semaines; délai d'*; pendant * jours; par trimestre; chaque 1er *; le 1er *; chaque 31 *; le 31 *
    """),
    duty_bearer=terms("""
        titulaire*; fournisseur*; contractant*; cocontractant*; soumissionnaire*; candidat*; prestataire*; pouvoir
        adjudicateur; acheteur*; l'administration; le maître d'ouvrage; fabricant*; attributaire*; adjudicataire*;
        l'entrepreneur; exploitant*; revendeur*
    """),
    sanction=terms("""
        pénalité*; sanction*; dommages-intérêts; dommages et intérêts; résili*; retenue*; retenir; suspen*; réfaction*;
        réduction de prix; manquement*; mise en demeure; amende*; inexécution; échelle de sanctions; exclusion
        définitive; sous peine; à peine de; article * s'applique; l'application de l'article *
    """),
    inspection=terms("""
        sur place; sur site; inspect*; droit d'audit; droit de contrôle; droit d'auditer; peut auditer; audits dans;
        audits chez; audits des; visite des; visites de; visiter; accès aux sites; accès aux usines; accès aux locaux;
        accès à ... usine*
    """),
    chain=terms("""
        chaîne d'approvisionnement; chaînes d'approvisionnement; chaîne de production; chaîne de valeur;
        sous-traitant*; sous-fournisseur*; fournisseurs de rang; usine*; sites de production; site de production;
        sites de fabrication; lieux de production; fabricant*; sites où; chaîne logistique
    """),
    core_conventions=terms("""
        oit; conventions fondamentales; organisation internationale du travail; normes fondamentales du travail; ilo
    """),
    year_left=terms("""
        au moins douze mois d'exécution; au moins 12 mois d'exécution; reste au moins un an; reste au moins douze
        mois; restent au moins douze mois; reste au moins 12 mois; un an avant la fin; douze mois avant la fin; 12
        mois avant la fin; douze mois avant l'échéance
    """),
    above_minimum=terms("""
        au-delà du minimum; au-delà des exigences; au delà du minimum; supérieur* au minimum; supérieur* aux
        exigences; dépass* ... minimum; dépass* ... exigence*; allant au-delà; va au-delà; vont au-delà; en plus du
        minimum; mieux que le minimum
    """),
    selection_reference=terms("""
        critères de sélection; dossier de candidature; pièces de la candidature; conditions de participation; capacités
        exigées
    """),
    price=terms("prix; coût; coûts; prix des prestations; coût du cycle de vie; offre financière"),
    stop_words=words("""
        les des une que qui pour par avec dans sur sous son ses leur leurs cette ces cet est sont été être sera
        seront doit doivent devra devront peut peuvent pourra avoir ont aura auront pas plus moins mais donc car
        aussi tout tous toute toutes autre autres chaque même entre sans vers chez lors dont quand comme ainsi selon
        afin ceux celle celles nous vous titulaire soumissionnaire candidat fournisseur marché offre critère
        critères exigence exigences points point note notation maximum minimum attribués attribué documents document
        consultation annexe décrit décrits indiqué
    """),
    topics={
        Topic.DUE_DILIGENCE: terms("""
            charte éthique; responsabilité sociétale; devoir de vigilance; diligence raisonnable; droits humains;
            droits de l'homme; responsabilité sociale; rse; code de conduite; analyse des risques
        """),
        Topic.TRANSPARENCY: terms("transparen*; traçab*; nom et adresse; noms et adresses; liste des sites; divulg*"),
        Topic.LABOUR_RIGHTS: terms("""
            droits du travail; conditions de travail; normes du travail; droits des travailleurs; oit; travail décent;
            droits sociaux
        """),
        Topic.FORCED_LABOUR: terms("travail forcé; esclavage; traite des êtres; servitude"),
        Topic.CHILD_LABOUR: terms("travail des enfants; âge minimum; mineurs"),
        Topic.FREEDOM_OF_ASSOCIATION: terms("""
            liberté syndicale; syndica*; négociation collective; liberté d'association; représentants du personnel
        """),
        Topic.DISCRIMINATION: terms("discriminat*; harcèlement; égalité; genre"),
        Topic.WAGES: terms("salaire*; rémunération*; salaire vital; salaire décent"),
        Topic.WORKING_HOURS: terms("""
            temps de travail; heures supplémentaires; durée du travail; horaires; repos hebdomadaire
        """),
        Topic.OCCUPATIONAL_HEALTH: terms("""
            santé et sécurité; sécurité et santé; santé et de sécurité; accident*; solvant*; équipements de protection
        """),
        Topic.RECRUITMENT_FEES: terms("frais de recrutement; travailleurs migrants; passeport*"),
        Topic.GRIEVANCE: terms("plainte*; réclamation*; lanceur* d'alerte; représaille*; signalement*"),
        Topic.REMEDY: terms("réparation des; remédiation; indemnis*; remboursement*; compensation*"),
        Topic.MONITORING: terms("suivi; surveillance; auto-évaluation; actions correctives; mesures correctives"),
        Topic.AUDIT: terms("audit*; inspection*; sur place; sur site"),
        Topic.MINERALS: terms("minerai*; minéraux; cobalt; fonderie*; étain; tantale; tungstène; zones de conflit"),
        Topic.TRADING_CONDITIONS: terms(
            "conditions commerciales; pratiques d'achat; délais de livraison; conditions de paiement"
        ),
        Topic.NEED_REDUCTION: terms("reconditionné*; réemploi; réutilis*; durée de vie; pièces détachées"),
        Topic.E_WASTE: terms("déchets électr*; deee; déchets d'équipements; recycl*; reprise des"),
        Topic.EMPLOYMENT: terms("insertion; chômeur*; apprenti*; éloignées de l'emploi; clause d'insertion"),
        Topic.ACCESSIBILITY: terms("accessib*; lecteur d'écran; en 301 549; handicap*"),
        Topic.CONTRACT_MANAGEMENT: terms("suivi du marché; pénalité*; réunion de lancement; interlocuteur*"),
        Topic.INTEGRITY: terms("corruption; pots-de-vin; fiscal*; conflit d'intérêts"),
    },
)
