"""This file is the word lists of feedback in Norwegian Bokmål."""

from __future__ import annotations

from trainer.model.wording.clauses import pattern

_TRAITS = (
    "uvennlig|uhøflig|frekk|lat|arrogant|kald|slurvete|kaotisk|uprofesjonell|inkompetent|dum|treg|utålmodig|egoistisk|"
    "kjedelig|upålitelig|aggressiv|svak|sta|rotete|negativ|ufølsom|snill|flink|flott|fantastisk|dyktig|kjempeflink|"
    "smart|talentfull|god som gull|hyggelig|vennlig|nydelig|best|den beste|perfekt|håpløs|umulig|naiv|overfladisk|"
    "kynisk|sjenert|hissig|pirkete|klønete|sur|gretten|vanskelig|bedrevitende|en stjerne|et geni|et naturtalent|"
    "en engel|ubrukelig|veldig god|grei"
)
_VERY = (
    r"(?:(?:så|altfor|for|veldig|bare|rett og slett|litt|ganske|virkelig|en|ei|et|alltid|ofte|egentlig|jo|kjempe) )*"
)
PERSON = pattern(
    rf"(?:du er|han er|hun er|dere er|de er) {_VERY}(?:{_TRAITS})(?! (?:mot|med|til|når|da) )",
    r"(?:det er )?typisk deg|sånn er du|slik er du|(?:din|hans|hennes) (?:karakter|personlighet|latskap|arroganse)|"
    r"(?:personligheten|karakteren|væremåten|latskapen|arrogansen) (?:din|hans|hennes)",
    r"(?:du|han|hun) (?:har|mangler) (?:ingen |ikke )?(?:tålmodighet|empati|talent|folkeskikk|respekt|humor|peiling)",
    r"(?:en|ei) (?:lat|frekk|arrogant|uvennlig|vanskelig|håpløs|fantastisk|flott|herlig) (?:person|kollega|mann|"
    r"dame|type|fyr)",
    r"født (?:selger|leder|vert|vertinne)|et ordentlig naturtalent",
)
SWEEPING = pattern(
    r"(?:du|han|hun|de|dere) (?:\w+ ){1,3}?(?:alltid|aldri|stadig|konstant|bestandig|hele tiden|hver gang|"
    r"hver eneste gang)",
    r"(?:alltid|aldri) (?:\w+ )?(?:du|han|hun)",
    r"(?:du|han|hun) .*(?:til alle|mot alle|med alle|overfor alle|alt (?:riktig|galt|feil|perfekt|bra))",
    r"alt (?:du|han|hun) (?:gjør|sier|gjorde|sa)|ingenting (?:du|han|hun) (?:gjør|sier)|(?:du|han|hun) (?:gjør|"
    r"gjorde) alt",
    r"(?:ingen|alle) (?:\w+ )?(?:liker|synes|sier|vet|forstår|orker|klager|mener)|som (?:alltid|vanlig)|"
    r"(?:alle|samtlige) kundene (?:dine|hans|hennes)|ikke én eneste gang",
)
CRITICISM = pattern(
    r"(?:du|han|hun) (?:\w+ )?(?:glemte|overså|avbrøt|ignorerte|mumlet|ropte|freste|hastet|skyndte|himlet|"
    r"snudde (?:deg|seg|ryggen)|overhørte|unnlot|kranglet|avfeide)",
    r"(?:du|han|hun) (?:\w+ ){1,3}ikke|(?:var|ble|er|virket|snakket|svarte|kom|reagerte|gikk) (?:alt|altfor|"
    r"litt |noe |mye )?(?:for|altfor) \w+",
    r"(?:var|ble) (?:feil|uklart|forvirrende|dårlig|ubehagelig|irriterende|skuffende|pinlig|svakt|rotete|kjedelig)",
    r"(?:jeg )?(?:likte ikke|savnet|syntes det var (?:dårlig|feil|ubehagelig))|(?:du|han|hun) burde (?:ikke )?ha|"
    r"uten å (?:spørre|lytte|se|hilse|forklare|si)",
)
PROPOSAL = pattern(
    r"neste gang|i stedet|heller|jeg (?:foreslår|anbefaler|ønsker|vil foreslå)|mitt (?:forslag|ønske|råd)|"
    r"forslaget mitt|"
    r"(?:du|vi|man) (?:kan|kunne)|kan du|kunne du|prøv|det (?:ville|hadde) (?:hjulpet|vært|hjelpe)|hva med|"
    r"hva om|la oss|"
    r"vær så snill|bedre å|fra nå av|heretter|i morgen|neste kunde|jeg ville (?:prøvd|spurt|sagt|begynt)|"
    r"hvorfor ikke|"
    r"(?:si|spør|se|vent|hils|snakk|begynn|ta|tilby|gjenta) (?:\w+ ){0,3}(?:først|før|når|til|mer)"
)
HARMLESS = pattern(r"som aldri før|alltid velkommen|alle i rommet|alle i salen|ikke bare|ikke minst")
