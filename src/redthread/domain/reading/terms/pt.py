"""Which Portuguese words tell what a tender document demands?"""

from redthread.domain.criteria.taxonomy import StageOfUse as S
from redthread.domain.reading.terms.shape import Column, Terms, phrases, words

TERMS = Terms(
    language="pt",
    stop_words=words(
        "o a os as de do da dos das que e em um uma por com para não se seu sua ao à como ou é são será deve "
        "este esta ser sobre entre cada todos assim durante mediante até no na nos nas pelo pela pelos dum"
    ),
    headings={
        S.SUBJECT_MATTER: phrases("objeto do contrato, objeto do procedimento, objeto do concurso, objeto"),
        S.EXCLUSION: phrases("motivos de exclusão, causas de exclusão, impedimentos, exclusão"),
        S.SELECTION: phrases(
            """
            critérios de seleção, requisitos mínimos de capacidade*, capacidade técnica, habilitação*, qualificação*,
            requisitos de participação
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            especificações técnicas, requisitos técnicos, características técnicas, especificações,
            requisitos do produto, requisitos dos produtos, requisitos funcionais
            """
        ),
        S.AWARD: phrases(
            """
            critérios de adjudicação, critério de adjudicação, critérios de avaliação, avaliação das propostas,
            avaliação, pontuação, subcritérios, fatores e subfatores, ponderação*, adjudicação
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            cláusulas contratuais, cláusula*, condições de execução, execução do contrato,
            obrigações do adjudicatário, obrigações do contratante, obrigações do fornecedor, obrigações contratuais,
            penalidades, condições especiais
            """
        ),
    },
    neutral=phrases("caderno de encargos, cláusulas sociais"),
    sentences={
        S.SUBJECT_MATTER: phrases("tem por objeto, objeto do contrato é"),
        S.EXCLUSION: phrases(
            """
            são excluídos, serão excluídos, será excluído, é excluído, condenados por sentença
            """
        ),
        S.SELECTION: phrases(
            """
            volume de negócios, fornecimentos similares, experiência em, capacidade técnica
            """
        ),
        S.TECHNICAL_SPECIFICATION: phrases(
            """
            os produtos devem, o produto deve, os equipamentos devem, o equipamento deve, os computadores devem,
            produtos propostos, bateria, baterias
            """
        ),
        S.AWARD: phrases(
            """
            serão atribuídos, são atribuídos, será atribuída, será avaliado, será avaliada, serão avaliados,
            pontuação máxima, critério de adjudicação, obtém
            """
        ),
        S.CONTRACT_CLAUSE: phrases(
            """
            durante a execução, vigência do contrato, duração do contrato, execução do contrato,
            assinatura do contrato, incumprimento, penalidade, resolução do contrato, o adjudicatário,
            o cocontratante, o fornecedor
            """
        ),
    },
    columns={
        Column.IDENTIFIER: phrases("n.º, nº, id, ref, ref., código, número"),
        Column.TITLE: phrases("título, nome, tema, área, âmbito, categoria"),
        Column.REQUIREMENT: phrases(
            """
            requisito, requisitos, descrição, critério, critérios, subcritério, texto, especificação, cláusula,
            condição, obrigação, fator, subfator
            """
        ),
        Column.VERIFICATION: phrases(
            """
            verificação, prova, meios de prova, meio de prova, documentação, comprovativo, comprovação, evidência
            """
        ),
        Column.WEIGHT: phrases("ponderação, peso, percentagem, %"),
        Column.POINTS: phrases("pontos, pontuação, pontuação máxima"),
        Column.MANDATORY: phrases("obrigatório, obrigatório/opcional, prioridade"),
        Column.STAGE: phrases("tipo, fase, tipo de critério"),
        Column.SCALE: phrases("escala, método de avaliação, avaliação"),
        Column.LOT: phrases("lote, lotes"),
        Column.ANSWER: phrases("resposta, resposta do concorrente, observações, comentários, sim/não"),
    },
    must=phrases(
        """
        deve, devem, deverá, deverão, tem de, têm de, obriga-se a, está obrigado a, compromete-se a, é exigido,
        é obrigatório, não pode, não podem, são excluídos, serão excluídos
        """
    ),
    wish=phrases(
        """
        deveria, deveriam, de preferência, preferencialmente, é desejável, recomenda-se
        """
    ),
    contractor=phrases("adjudicatário, cocontratante, fornecedor"),
    tenderer=phrases("concorrente, concorrentes, proponente, candidato, candidatos"),
    authority=phrases("entidade adjudicante, contraente público, município, câmara"),
    procedure=phrases(
        """
        propostas devem ser apresentadas, proposta deve ser apresentada, em língua portuguesa, preencher,
        proposta economicamente mais vantajosa, esta coluna, prazo de apresentação
        """
    ),
    intro=phrases(
        """
        o presente anexo, este anexo, o presente documento, este documento, o presente capítulo,
        a tabela seguinte, em caso de empate
        """
    ),
    announces=phrases(
        """
        seguintes requisitos, seguintes critérios, seguintes condições, seguintes cláusulas, seguintes obrigações,
        seguintes motivos, como segue, a seguir, abaixo indicad*
        """
    ),
    lot=phrases("lote"),
    points=phrases("pontos, ponto"),
    percent=phrases("por cento"),
    price=phrases("preço, preços, preço total"),
    cost=phrases("custo, custos, custo do ciclo de vida, custos do ciclo de vida"),
    deduction=phrases("dedução, desconto fictício"),
    descending=phrases("ordem decrescente de importância, ordem de importância"),
    total=phrases("total, soma"),
    mandatory_values=phrases("obrigatório, sim, o, mínimo"),
    optional_values=phrases("opcional, não, desejável"),
    every_lot=phrases("todos, todos os lotes"),
    background=phrases(
        """
        introdução, enquadramento, definições, instruções*, informações gerais, apresentação das *, prazo*,
        calendário, esclarecimentos, índice, contacto*, assinatura
        """
    ),
    weighs=phrases("ponderação, peso, ponderado, vale"),
    at_most=phrases("até, máximo, máx, máx., um máximo de"),
    contract_alone=phrases("contrato, execução"),
    states=phrases(
        """
        cumprem, cumpre, são conformes, pelo menos, no mínimo, um mínimo de, no máximo, ou equivalente, dispõem
        de, dispõe de, estão equipados, espera que
        """
    ),
)
