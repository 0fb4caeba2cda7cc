"""How Arabic news says who said what: speakers, link words, phrases that refer."""

import re

from pelican_dossier.languages.arabic.cases import bare, nominative, plain
from pelican_dossier.languages.arabic.content import CONTENT, DOCUMENTS
from pelican_dossier.languages.arabic.cues import CUES, WEAK_CUES
from pelican_dossier.languages.arabic.givennames import GIVEN_NAMES
from pelican_dossier.languages.arabic.letters import fold
from pelican_dossier.languages.arabic.meanings import MEANINGS
from pelican_dossier.languages.arabic.objects import OBJECTS
from pelican_dossier.languages.arabic.plurals import PEOPLE
from pelican_dossier.languages.arabic.speakers import ADDRESS, BODIES_BEFORE, HEADS
from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.homographrules import HomographGrammar
from pelican_dossier.languages.speechrules import Number, SpeechGrammar

_OTHER_WORDS = "يدعى تدعى ويدعى وتدعى فيدعى أمام"
"""Is called, which folds like «claims»; before, which folds like «imam»."""
_ADVERBS = (
    "مرارا تكرارا مجددا بقوه بشده بحده بحزم بوضوح بصراحه بغضب صراحه علنا علانيه جهرا رسميا لاحقا ايضا كذلك "
    "دايما غالبا كثيرا قطعيا تماما جمله باختصار بايجاز غاضبا مازحا ساخرا حازما"
)
"""Adverbs and words of manner beside a verb of saying: they end a speaker's phrase and are no part of it."""
_MANNERS = "بشكل بصوره بطريقه بكل نفيا"
"""Words that such a phrase of several words begins with (in a clear manner)."""

_HIS: dict[str, tuple[Gender, Number]] = {"ه": ("m", "one"), "ها": ("f", "one"), "هم": ("m", "many")}
_WORDS_OF = (
    r"(?:قول|تعبير|وصف|كلام|تصريحات?|افاده|روايه|توقعات|تقديرات|بيانات|ارقام|احصاءات|احصاييات|"
    r"(?:معلومات|افادات|روايات|شهادات|تسريبات)(?:\s+\w+)?\s+(?:من|عن|ل)|"
    r"(?:حصيله|تعداد|احصاء|ارقام)\s+(?:اعد|جمع|نشر|اورد)ته?ا?)(?!\w)"
)
"""What may stand between «according to» and whose words they are."""

SPEECH = SpeechGrammar(
    meanings=MEANINGS,
    cues=CUES,
    weak_cues=WEAK_CUES,
    according_to=re.compile(
        r"(?<!\w)[وف]?(?:(?:(?:وفق|بحسب|حسب|وفقا\s+ل|طبقا\s+ل|حسبم|كم)\s?ما\s+(?P<verb>(?=\w)))|"
        r"(?P<tongue>علي\s+لسان)|(?P<source>نقلا\s+عن)|علي\s+حد\s+(?:قول|تعبير|وصف|زعم)(?!\w)|"
        rf"(?:وفقا|طبقا|استنادا)\s+ل(?:ل(?=\w)|{_WORDS_OF}\s+)?|(?:وفق|حسب|بحسب)(?!\w)(?:\s+{_WORDS_OF})?)"
    ),
    his_words={form + pronoun: _HIS[pronoun] for form in ("بحسب", "وبحسب", "وفق", "ووفق") for pronoun in _HIS},
    according_words=frozenset(
        (conjunction + word)
        for conjunction in ("", "و", "ف")
        for word in "وفق بحسب حسب وفقا طبقا استنادا نقلا حسبما كما علي".split()
    ),
    complementizers=frozenset(
        "ان انه انها انهم انهما انني اننا بان بانه بانها بانهم باننا باني اني انا كون لان بكون".split()
    ),
    complementizer_prepositions=frozenset("الي علي عن في ب".split()),
    relayed_from=frozenset({"عن"}),
    on_behalf=frozenset(
        "نيابه بالنيابه والنيابه اصاله بدلا عوضا دفاعا تعبيرا بعيدا فضلا ناهيك بمعزل بغض كشف الكشف بحثا رضا".split()
    ),
    relayed_words=frozenset("قوله قولها قولهم قولهما تاكيده تاكيدها تاكيدهم تصريحه اشارته اشادته تحذيره".split()),
    skipped=frozenset(
        f"{_ADVERBS} "
        "له لها لهم لنا لي به بها اليه اليها عليه عليها عنه عنها "
        "بدوره بدورها بدورهم اليوم امس قد الان هنا اخيرا موخرا سابقا ذلك "
        "هذا اذ".split()
    ),
    stops=frozenset(
        f"{_ADVERBS} {_MANNERS} "
        "الان ان انه انها انهم بان بانه بانها فيه فيها به بها منه منها علي عن الي حول خلال بعد قبل منذ حتي امس اليوم "
        "غدا الذي التي الذين اللذين اللتين وهو وهي وهم حيث بينما فيما لكن ثم او كما مع ضد لدي عند عندما حين حينما "
        "الا ذات كيف لماذا متي بعدما تم تمت يتم ستتم سيتم جري يجري "
        "المكون المكونه المولف المولفه "
        "قبيل عقب اثر بشان ازاء بسبب رغم بالرغم وذلك مما لم لن لا ما قد اذا هو هي ليس كل هناك تعليقا ردا "
        "رحمه حفظه حفظهما رحمهما رعاه ايده "
        "بدوره بدورها بالقول قايلا مضيفا موكدا مخاطبا مخاطبه مخاطبين حسب بحسب الاتهامات الادعاءات "
        "المزاعم الشايعات صحه تحت فوق بين قوله قولها قولهم استمرار اهميه ضروره حرص رفض "
        "دون بدون "
        "التزام عدم وجود انه دعم نيه سعي اذ نحن خلاله خلالها خلالهما بعده بعدها قبله قبلها معه معها معهم لديه لديها "
        "فان فانه فانها فانهم فقد لديهم فيهما فيهم منهم منهما عليهم عليهما اليهم بينهم بينهما انك انكم".split()
    ),
    verbal_nouns=re.compile(r"ت\w\w?ي\w|ت\wا\w\w|ا\w\w?ت?\w?ا\w|است\w+ا\w*|قبض|شكر|عزم|رفض|دعم|قلق"),
    relations=frozenset(
        "نجل نجله ابنه زوجه زوج ارمله شقيق شقيقه والد والده عم خال صهر اسره عايله ذوو ذوي اقارب انصار".split()
    ),
    anaphors={"هولاء": "many", "مصدر": "one"},
    roles=frozenset("جانبان جانبين طرفان طرفين اطراف سلطات جهات فريقان فريقين".split()),
    reflexives=frozenset("نفسه نفسها نفسهم نفسهما انفسهم ذاته ذاتها ذاتهم المذكور المذكوره المذكورون".split()),
    goes_on=frozenset("باسم بن ال الدين بنت ولد عام لشوون لمكافحه بالانابه بالنيابه بالتكليف".split()),
    addressees=frozenset(
        "لوكاله للوكاله لصحيفه للصحيفه للصحافيين للصحفيين لصحافيين لقناه للقناه لشبكه لاذاعه للاذاعه لتلفزيون "
        "للتلفزيون لموقع للموقع لوسايل لرويترز للاناضول لمجله للجزيره للشرق لليوم لنا له لها لهم للعربيه لبي "
        "للصحافه للاعلام للرياض للمدينه للنواب للمراسلين لبرنامج للتلفزيون لمراسل للحاضرين".split()
    ),
    occasions=frozenset(
        "بيان تصريح تصريحات موتمر كلمه كلمته حديث حديثه خطاب خطابه مقابله حوار لقاء اتصال تغريده تغريدات رساله "
        "مقال مقاله تدوينه تسجيل منشور وقت وقته ختام افتتاح ذلك هذا بيانه بيانها تصريحه تصريحاته تصريحاتها جلسه "
        "اجتماع رده معرض سياق السياق غضون الوقت المقابل نفس تقرير تقريرها صفحته حسابه مداخله ندوه كتابه "
        "جلسته جلستها اجتماعه اجتماعها "
        "اطار شان حين حال مسعي محاوله بدايه نهايه اعقاب ضوء ظل اول اشاره تعليق تعليقه منتصف مستهل موقعه موقعها "
        "حسابها صفحتها ساعه تلك السابق حينه حينها البدايه النهايه الاصل الاثناء".split()
    ),
    openers=frozenset("فان وفان واما لكن ولكن بينما فيما حيث ان الا كما وان غير اما حين كان وكان انه".split()),
    auxiliaries=frozenset("كان وكان كانت وكانت وكانوا كانوا فكان".split()),
    heads=HEADS,
    prepositions=frozenset("في من الي علي عن لدي بين داخل".split()),
    parts=frozenset({"من"}),
    others=frozenset({"اخر", "اخري", "اخرون", "اخرين", "ثانيه"}),
    joined=("و",),
    then="ف",
    turning=frozenset("جهته جهتها جهتهم جانبه جانبها جانبهم ناحيته ناحيتها طرفه".split()),
    topic_markers=frozenset({"اما", "واما"}),
    clitics=("ب", "ل", "ك"),
    quoting=frozenset({"ب"}),
    telling_of=frozenset({"عن"}),
    attached_articles=("لل", "بال", "كال"),
    day_parts=frozenset("صباح مساء ظهر فجر ليل عصر ليله".split()),
    present_tense=("ست", "سي"),
    present=("ي",),
    bare_bodies=frozenset(
        "التنظيم الحركه الجماعه المجموعه الصحيفه الوكاله المنظمه اللجنه الهييه الشركه المركز الحزب الموقع القناه "
        "المجله الجمعيه الرابطه الكتله الجبهه المكتب النادي الموسسه البنك الشبكه الاتحاد التحالف الايتلاف".split()
    ),
    joint=frozenset({"بيان", "بيانا"}),
    objects=OBJECTS,
    content=CONTENT,
    documents=DOCUMENTS,
    address=ADDRESS,
    given_names=GIVEN_NAMES,
    homographs=HomographGrammar(
        prepositions=frozenset({"عبر", "وعبر"}),
        on_behalf=frozenset({"باسم"}),
        said_too=frozenset({"بين"}),
        written_otherwise={fold(word).text: word for word in _OTHER_WORDS.split()},
        noun_ending="ة",
        behind_verbs=frozenset({"عدم"}),
        behind_no_verb=frozenset("عدم وعدم بعدم لعدم من ومن في وفي الي والي عن وعن".split()),
        telling_letters=frozenset("الي حتي لدي".split()),
        short={"د": "الدكتور", "م": "المهندس", "ا": "الاستاذ"},
        absent=frozenset("عدم وعدم بعدم لعدم دون بدون غياب انعدام".split()),
        past_endings=("ت",),
        in_names={("بان", "كي"): ("بانكي", "كيمون")},
        rulings=dict.fromkeys(("ادان", "اقر"), frozenset({"المحكمه", "محكمه", "القضاء", "القاضي"})),
        praying=frozenset("دعا سال".split()),
        turning_out=frozenset("تبين وتبين فتبين".split()),
        students=frozenset({"طالب"}),
        assisting=frozenset({"مساعده"}),
        bodies_before=BODIES_BEFORE,
    ),
    never_speak=frozenset(
        f"{_ADVERBS} {_MANNERS} الف الاف مليون مليار ريال دولار بذلك "
        "الله المولي تعالي سبحانه حديثه كلمته خطابه تصريحه تصريحاته بيانه كلامه "
        "حسب بحسب "
        "لسان بن اشكر اتمني اود ارجو نفسه نفسها التاكيد القبض الشكر حديث سياق عرض صمت كلام شهاده نحن انا "
        "نتايج اتفاق اتفاقيه خطه جدول معلومات قانون دستور ماده قرار معايير انظمه ارقام ظروف احداث تطورات صور مصلحه "
        "الاتفاق الاتفاقيه نص بنود جدوله ترتيبات تفسير تفسيرها تفسيره رغبه حاجه الامر الوضع حق طبيعه اهميه عمليه "
        "عمليات معركه حادث هجوم انفجار ضربه ضربات اعتبارات اصول الية اليه نظام قواعد لوايح مبدا متطلبات احتياجات "
        "توقعات تقديرات احصاءات احصاييات موشرات اي معلوماتها معلوماته اسمه اسمها هويته هويتها ما من في عن علي الي "
        "قدر مقدار نسبه ترتيب تصنيف لون شكل نوع جوده درجه جنس عمر اولويه اجراءات ضوابط شروط مقتضي رويه موعد توقيت "
        "شريعه جريمه جرايم اعتداء اعتداءات عدوان حادثه مجزره قصف غاره غارات تفاصيل تفشي عرف عاده تقليد سياسه تعليمات "
        "توجيهات طريق كثب اوامر وساطه خطوه زياره مرحله جوله منطق عقيده مفهوم منظور حجم عدد "
        "مستوي سعر اسعار مقاييس حد بعض كل جميع ذلك هذا هذه تلك".split()
    ),
    plain=plain,
    nominative=nominative,
    bare=bare,
    places=dict.fromkeys(
        "منطقه مدينه بلده قريه ناحيه قضاء محافظه ولايه مديريه عاصمه العاصمه بمدينه بمحافظه ببلده بولايه لمدينه ومحافظه "
        "ومدينه".split(),
        False,
    )
    | dict.fromkeys("مطار قاعده معبر جبل جزيره ميناء سجن مخيم بحيره سد ساحه مصفاه حقل معسكر".split(), True),
    of_states=re.compile(r"\w+ات ال\w*"),
    adjective_ending=("ي", "يه"),
    counting=frozenset("بعض عدد احد احدي العديد الكثير معظم اغلب غالبيه اغلبيه".split()),
    before_understood=frozenset(
        "فهو فهي فهم كما قد وقد لكنه ولكنه لكنها ولكنها لكنهم انه وانه "
        'انها ثم بل او حين اذ بينما فيما حيث ، , » " ” ) - – : ؛'.split()
    ),
    feminine_ending="ه",
    people=PEOPLE,
    event_nouns=re.compile(
        r"\w+(?:ه|ات)|ا\w\w?ت?\w?ا\w|است\w+ا\w*|ت\w\w?ي\w|ت\wا\w\w|ت\w{2,3}|م\w{2,}ه|عزم|حرص|دعم|رفض|قلق|بدء|وصول|مقتل|قرار|صحه|عدم|وجود|ثقته|نيه|حق|فتح|وقف|موقف|قيام|حدوث|ضلوع|تمسك|فشل|نجاح"
    ),
    awaited=frozenset(
        "ينتظر يتوقع يرتقب المنتظر المتوقع المقرر المزمع المفترض المرتقب المنتظره المتوقعه دون بدون".split()
    ),
    negations=frozenset("لا لم لن ولا ولم ولن فلا فلم فلن اذا واذا فاذا لو ولو هل وهل متي لماذا".split()),
    denying=frozenset("استبعد نفي".split()),
    demonstratives=frozenset("هذا هذه تلك هولاء اوليك".split()),
    own_words=frozenset(
        "لا لن لم ليس لست لسنا انا اني انني نحن اننا سنواصل سنعمل سنرد نريد نرفض نؤيد يجب ينبغي علينا علي لدينا".split()
    ),
    denials=frozenset("نفي استبعد انكر كذب فند".split()),
    claims=frozenset(
        "التصريحات تصريحات الاتهامات اتهامات الاتهام المزاعم مزاعم الادعاءات ادعاءات الشايعات شايعات الانباء انباء "
        "التقارير تقارير "
        "بالاتهامات بالمزاعم بالادعاءات بالشايعات".split()
    ),
    going_on=frozenset("اضاف تابع استطرد اكمل ختم استدرك اردف زاد واصل مضي عاد كرر جدد".split()),
    continuing=frozenset("متهما متهمه متهمين متهمان متهمتين واصفا مدعيا".split()),
    relative_pronouns=frozenset("الذي التي الذين اللذين اللتين اللذان".split()),
    indefinite=frozenset({"ما", "من"}),
    relatives=frozenset("مما ما الذي التي الذين وهو وهي عما كان لم لا لن الا".split()),
    provenance_verbs=frozenset({"جاء"}),
    resumptives=frozenset({"فيه", "فيها"}),
    unambiguous_cues=frozenset("قال صرح".split()),
    article="ال",
)
