"""Which English pronoun a person goes by: given names, titles and nouns that tell."""

from collections.abc import Mapping

from pelican_dossier.languages.clauserules import Gender

_HE = (
    "aaron adam adrian ahmed al alan albert alec alejandro alexander alfred ali allan allen andre andrew andy anthony "
    "antonio ari arthur barack barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley "
    "brandon brendan brett brian bruce bryan byron carl carlos charles charlie chad chris christian christopher chuck "
    "clarence claude colin connor craig curtis cyril dale damian dan daniel danny darren dave david dean dennis derek "
    "dick diego dmitry dominic don donald doug douglas duncan dwight earl ed eddie edgar edmund edward edwin elliott "
    "emmanuel enrique eric ernest ethan eugene evan felix fernando francisco francis frank franklin fred frederick "
    "gareth gary gavin geoff geoffrey george gerald gerard giles glenn gordon graham grant greg gregory guy hans "
    "harold harry harvey hassan hector henry herbert howard hugh hugo ian ibrahim igor isaac ivan jack jacob jake "
    "james jamie jared jason jay jean jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon "
    "jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin khalid kyle lance larry "
    "lawrence lee leo leon leonard lewis liam lloyd louis lucas luis luke malcolm marco marcus mario mark martin "
    "marvin matt matthew maurice max michael miguel mike mitch mohamed mohammad mohammed muhammad mustafa nathan neil "
    "nicholas nick nigel noah norman oliver omar orrin oscar owen pablo patrick paul pedro pete peter phil philip "
    "phillip pierre rafael ralph ramon randy ray raymond rex ricardo richard rick rob robert roberto rodney roger "
    "roland ron ronald ross roy russell ryan sam samuel scott sean sergei sergey seth shane shaun sidney simon "
    "stanley stefan stephen steve steven stewart stuart tariq ted terrence theodore thomas tim timothy todd tom tommy "
    "tony travis trevor tyler victor vincent vladimir wade walter warren wayne wesley will william xavier yusuf zachary"
)
_SHE = (
    "abigail ada adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana andrea "
    "angela angelina anita ann anna anne annie annabel antonia april ashley audrey barbara beatrice becky bella "
    "bernadette beth bethany betty beverly bonnie brenda bridget brittany camilla carla carly carmen carol caroline "
    "carolyn catherine cathy celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia "
    "connie constance courtney crystal cynthia daisy danielle dawn debbie deborah debra delia denise diana diane "
    "dianne dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen emily "
    "emma erica erin esther eva eve evelyn fatima felicity fiona florence frances gabriella gail georgia georgina "
    "geraldine gillian gina gladys gloria grace gwen hannah harriet hayley heather heidi helen helena hilary hillary "
    "holly imogen ingrid irene iris isabel isabella isabelle ivanka jackie jacqueline jane janet janice jean jeanette "
    "jennifer jenny jessica jill jo joan joanna joanne jodie josephine joy joyce juanita judith judy julia juliana "
    "julie june karen kate katherine kathleen kathryn kathy katie kayla kelly kirsten kristen laila laura lauren "
    "layla leah leila lena leslie lillian lily linda lisa liz lois loretta lorraine louise lucia lucy lydia lynn "
    "madeleine madison maggie margaret maria marian marie marilyn marina marion marjorie martha mary maureen maxine "
    "megan meghan melania melanie melissa mercedes mia michelle mildred miranda miriam molly monica nadia nancy naomi "
    "natalie natasha nicola nicole nina nora norma olga olivia pamela patricia paula pauline peggy penelope penny "
    "phoebe phyllis polly priscilla rachel rebecca regina renee rhonda rita roberta robin rosa rosalind rose rosemary "
    "ruth sabrina sally samantha sandra sara sarah serena sharon sheila shirley silvia simone sofia sonia sophia "
    "sophie stacey stacy stella stephanie sue susan susanna suzanne sylvia tamara tanya tara teresa theresa tiffany "
    "tina tracey tracy ursula valerie vanessa vera veronica victoria violet virginia vivian wanda wendy whitney "
    "winifred yolanda yvette yvonne zoe"
)
_EITHER = frozenset(
    "joan andrea nicola simone alexis jean lee lynn leslie kelly robin francis tracy courtney ashley chelsea "
    "marion".split()
)
_NOUNS_OF_HIM = (
    "mr sir lord king prince duke father brother husband son boy man uncle spokesman chairman congressman actor pope "
    "priest policeman businessman sheikh imam salesman fisherman grandfather gentleman nephew statesman"
)
_NOUNS_OF_HER = (
    "mrs ms miss lady dame queen princess duchess mother sister wife daughter girl woman aunt spokeswoman chairwoman "
    "congresswoman actress policewoman businesswoman grandmother niece nun"
)


def _genders() -> Mapping[str, Gender]:
    found: dict[str, Gender] = {}
    genders: tuple[tuple[str, Gender], ...] = ((_HE, "m"), (_SHE, "f"))
    for words, gender in genders:
        for word in words.split():
            if word not in _EITHER:
                found[word] = gender
    found.update(dict.fromkeys(_NOUNS_OF_HIM.split(), "m"))
    found.update(dict.fromkeys(_NOUNS_OF_HER.split(), "f"))
    return found


GENDERS = _genders()
