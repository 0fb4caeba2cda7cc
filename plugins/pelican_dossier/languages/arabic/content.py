"""Where what is said begins and ends in Arabic news: its prepositions, occasions and words that join a clause; and
documents that say something, with who lets them out."""

from typing import Literal

from pelican_dossier.languages.clauserules import Gender
from pelican_dossier.languages.contentrules import ContentGrammar
from pelican_dossier.languages.documentrules import DocumentGrammar

_HIS: dict[str, tuple[Gender, Literal["one", "many"]]] = {"ه": ("m", "one"), "ها": ("f", "one"), "هم": ("m", "many")}

CONTENT = ContentGrammar(
    leads=dict.fromkeys("لمح المح نبه لفت اشار دعا".split(), "الي")
    | dict.fromkeys("اعرب عبر كشف تحدث افصح".split(), "عن")
    | dict.fromkeys("حذر اشتكي شكا تخوف".split(), "من"),
    occasions=frozenset(
        "بيان تصريح تصريحات موتمر كلمه كلمته حديث حديثه خطاب خطابه مقابله حوار اتصال تغريده رد رده تعليق تعليقه "
        "سوال اسيله تلخيص تلخيصه استقبال استقباله استقبالها لقاء لقايه زياره زيارته زيارتها مداخله ندوه افتتاح "
        "افتتاحه هامش اختتام ختام مشاركته مشاركتها تدشينه ترووسه رعايته حفل جوله جولته".split()
    ),
    of_occasion=frozenset("في خلال اثناء عقب علي لدي".split()),
    by_the_way=frozenset({"وذلك", "جاء"}),
    his_sayings={
        noun + pronoun: agreeing
        for noun in "تشديد تاكيد تحذير تنويه تلميح".split()
        for pronoun, agreeing in _HIS.items()
    },
    beside=frozenset({"مع"}),
    titling=frozenset("بعنوان عنوان عنوانه عنوانها عنوانا بشعار شعار باسم اسم اسمه اسمها".split()),
    named=frozenset(
        "مبادره وظيفه مسمي مجموعه حمله مشروع برنامج مهرجان كتاب فيلم معرض جايزه ملتقي ندوه دوره كتيبه حركه جمعيه "
        "مسابقه وسم هاشتاق هاشتاغ زاويه صفحه روايه ديوان فعاليه فعاليات لقب مسرحيه مسلسل اغنيه قصيده منظمه شركه "
        "موسسه مركز حزب مجله صحيفه موقع تنظيم جماعه".split()
    ),
    behind_topics=frozenset("فقد فانه فانها فانهم فهو فهي فهم".split()),
    connectives=frozenset(
        "اذ بينما فيما كما ثم حيث حين حينما عندما لكن ولكن الا علي ما مما والذي واذ وحيث وكما او وقد مع".split()
    ),
)

DOCUMENTS = DocumentGrammar(
    issuing=frozenset("صدر صادر الصادر صدرت صادره الصادره".split()),
    findings=frozenset("توقعات تقديرات بيانات ارقام احصاءات احصاييات مسح استطلاع دراسه".split()),
    surveys=frozenset("مسح استطلاع دراسه".split()),
    issuing_verbs=frozenset("وجهها وجهه اصدرها اصدره اصدرته اصدرتها نشرته نشرتها بعثها بعثه ارسلها ارسله".split()),
    giving_verbs=frozenset("القي القت والقي والقت عقد عقدت وعقد وعقدت اجري اجرت ادلي ادلت".split()),
    speeches=frozenset("خطاب كلمه موتمر مقابله تصريح تصريحات حديث حوار".split()),
    reports=frozenset("تقارير دراسات احصاءات احصاييات وثايق".split()),
    issues=frozenset("اصدر نشر وجه كتب".split()),
    planned=frozenset("التالي التاليه الاتي الاتيه الزمني الزمنيه المعتمد المعتمده المعد المعده المرفق".split()),
    telling=frozenset("يفيد تفيد يوكد توكد يقول تقول يشير تشير يكشف تكشف يوضح توضح يبين تبين".split()),
    made=frozenset(
        form + pronoun
        for verb in "نشر اجر اعد اصدر نفذ انجز شمل وزع رفع تلق قدم".split()
        for form in (verb, verb + "ا", verb + "ي", verb + "ت", verb + "يت")
        for pronoun in ("", "ه", "ها")
    )
    | frozenset("صدر صدرت شارك شاركت قام قامت حصل حصلت اطلع اطلعت".split()),
)
