"""This file is the word lists of feedback in English."""

from __future__ import annotations

from trainer.model.wording.clauses import pattern

_TRAITS = (
    "unfriendly|rude|lazy|arrogant|cold|careless|chaotic|unprofessional|incompetent|stupid|dumb|slow|impatient|"
    "selfish|boring|unreliable|aggressive|weak|stubborn|sloppy|disorganised|disorganized|moody|difficult|negative|"
    "impolite|insensitive|lovely|wonderful|great|nice|brilliant|talented|kind|friendly|smart|clever|amazing|awesome|"
    "fantastic|gifted|sweet|charming|the best|perfect|a star|a genius|a natural|a talent|a darling|a bore|a snob|"
    "useless|hopeless|impossible|unbearable|naive|superficial|cynical|shy|quick-tempered|pedantic|bossy|clumsy"
)
_VERY = r"(?:(?:so|too|very|really|just|simply|such|a bit|rather|quite|a|an|truly|terribly|always|often|sometimes) )*"
PERSON = pattern(
    rf"(?:you are|you're|he is|he's|she is|she's|they are|they're) {_VERY}(?:{_TRAITS})(?! (?:to|at the|"
    rf"on the) [a-z]+ (?:customer|lady|man|woman))",
    r"typical (?:of )?you|that's so you|that is so you|(?:your|his|her) (?:character|personality|bad manners|"
    r"laziness|"
    r"arrogance|attitude is|nature)",
    r"(?:you|he|she) (?:have|has|'ve) no (?:patience|empathy|talent|manners|idea|clue|respect|sense of humour)",
    r"(?:a|an) (?:lazy|rude|arrogant|unfriendly|difficult|hopeless|brilliant|wonderful|great|lovely) (?:person|"
    r"colleague|man|woman|guy)",
    r"(?:a )?born (?:salesman|saleswoman|seller|host|leader|talker)",
)
SWEEPING = pattern(
    r"(?:you|he|she|they)(?:'re|'ve|'d| are| have| were)? (?:\w+ )?(?:always|never|constantly|permanently)",
    r"(?:you|he|she|they) .*(?:all the time|every single time|every time|each and every|with everyone|with everybody|"
    r"with anyone|to everyone|to everybody|at everyone|at everybody|everything (?:right|wrong|well|badly|perfectly))",
    r"everything (?:you|he|she) (?:do|does|say|says|did|said)",
    r"(?:nobody|no one|everybody|everyone) (?:ever |here )?(?:likes|thinks|says|knows|understands|can stand|"
    r"complains|wants)",
    r"as (?:always|usual)|(?:you|he|she) never ever|not once (?:have|has|did)",
    r"nothing (?:you|he|she) (?:do|does|say|says)|(?:do|does|did)n't (?:ever )?listen to anybody|(?:all|"
    r"any) (?:your|his|her) customers",
)
CRITICISM = pattern(
    r"(?:you|he|she) (?:\w+ )?(?:did not|didn't|forgot|failed to|ignored|interrupted|missed|overlooked|mumbled|"
    r"shouted|rushed|snapped|argued|rolled|left out|talked over|turned away|hurried)",
    r"(?:was|were|is|are|sounded|seemed|spoke|talked|came|answered|reacted) (?:much |far |a bit |a little |"
    r"rather )?too \w+",
    r"(?:was|were) (?:wrong|unclear|confusing|bad|poor|annoying|unpleasant|missing|disappointing|embarrassing|weak|"
    r"messy|boring|a mistake|not good|not clear|not enough|not friendly)",
    r"(?:wasn't|weren't) (?:good|clear|enough|friendly|polite|right|helpful)",
    r"i (?:disliked|didn't like|did not like|missed|found it (?:bad|wrong|annoying|unpleasant))",
    r"you should(?:n't| not)? have|without (?:asking|listening|looking|greeting|a greeting|explaining)",
)
PROPOSAL = pattern(
    r"next time|instead|i(?:'d| would)? (?:suggest|propose|recommend|wish|like you to)|my (?:proposal|"
    r"suggestion|wish)|"
    r"(?:you|we|one) could|could you|(?:you|we) might|try|it would (?:help|be)|would have helped|how about|"
    r"what about|"
    r"what if|let's|let us|please|better to|from now on|in future|in the future|tomorrow|the next customer|"
    r"would (?:be|make|have)|i'd (?:try|ask|say|begin|start)|i would (?:try|ask|say|begin|start)|why not|"
    r"(?:say|ask|look|wait|greet|speak|begin|take|offer|repeat) \w+ (?:first|before|when|until|more)"
)
HARMLESS = pattern(
    r"never mind|nothing but good|always welcome|as never before|everybody in the room|everyone in the room"
)
