"""What Arabic verbs of saying need beside them, and which nouns there are their objects, folded."""

from pelican_dossier.languages.objectrules import ObjectGrammar

OBJECTS = ObjectGrammar(
    urging=frozenset("اتهم طالب حض حث دعا ناشد حمل طمان حذر نبه".split()),
    with_words=frozenset("يعتبر تعتبر ويعتبر وتعتبر فيعتبر مضي ومضي مضت ومضت يمضي ويمضي تمضي وتمضي يظهر".split()),
    excluding=frozenset({"استبعد"}),
    needed={
        "تبني": frozenset(
            "هجوم هجمات تفجير تفجيرات عمليه عمليات اعتداء اغتيال قتل خطف اطلاق مسووليه انفجار استهداف اسقاط".split()
        ),
        "حمل": frozenset("مسووليه مسيوليه مسووليات تبعه تبعات وزر ذنب لوم".split()),
        "تحدث": frozenset('عن حول بشان ان انه انها انهم بان بانه بلغه باسم قايلا قايله : « " “'.split()),
        "استهل": frozenset('كلمه كلمته كلمتها حديث حديثه حديثها خطاب خطابه خطابها مداخلته : « " “'.split()),
        **dict.fromkeys(
            ("اختتم", "ختم"),
            frozenset(
                "كلمه كلمته كلمتها حديث حديثه حديثها خطاب خطابه خطابها تصريحه تصريحها تصريحاته مداخلته كلامه "
                'تغريدته بيانه بيانها قوله قولها بقوله بقولها قول قايلا قايله موكدا ان انه بان بانه : « " “'.split()
            ),
        ),
        "اقسم": frozenset('ان انه انها انهم بان بانه علي بالله قايلا : « " “'.split()),
        "عبر": frozenset('عن ان انه انها انهم بان بانه بقوله بالقول قايلا : « " “'.split()),
    },
    idle={
        "لفت": frozenset("انظار الانظار".split()),
        "ركز": frozenset("اهتمامه اهتمامها اهتمامهم جهوده جهودها جهودهم".split()),
        "اعتذر": frozenset("استضافه المشاركه مشاركه الحضور حضور قبول تولي مواصله الاستمرار خوض".split()),
        "ابدي": frozenset("مرونه مقاومه تجاوبا تعاونا حماسا".split()),
    },
    governed={"عبر": "عن", "اعرب": "عن", "شكك": "في", "تخوف": "من", "سخر": "من", "اشتكي": "من", "شكا": "من"}
    | dict.fromkeys("اشاد رحب ندد اهاب نوه تعهد هدد توعد طالب".split(), "ب"),
    ours=("نا",),
    followers=frozenset("شعب اتباع انصار مويدي مناصري مساعدي ابناء رفاق زملاء جمهور".split()),
    promised={"وعد": "ب", "وعدت": "ب"},
    announcing=frozenset({"اعلن"}),
    played=frozenset("هدف اهداف شوط مباراه تعادل ركله".split()),
    having=frozenset({"لدي", "ولدي"}),
    admitting={"اقر": "ب"},
    of_votes=frozenset("غالبيه اغلبيه اجماع موافقه نسبه واقع اصوات تاييد معارضه حضور مشاركه".split()),
    urged=frozenset({"المجتمع"}),
    transitive=frozenset("نصح هدد توعد وصف اعتبر انتقد ادان استنكر استهجن شجب هنا شكر لام عد".split()),
    of_others=frozenset("اتهم وصف".split()),
    told=frozenset("ابلغ اخبر".split()),
    asked=frozenset("سيل وسيل سيلت وسيلت سيلوا وسيلوا".split()),
    upon=frozenset("اكد شدد اصر رد علق عقب اثني ركز نص حرص جدد حث".split()),
    happened_before=frozenset("سبق وسبق فسبق".split()),
    of=("ل",),
    of_whom=frozenset("له لها لهم لهما".split()),
    ending="ا",
    oblique=("ين",),
    possessives=("ته", "تها", "تهم"),
    pronouns=("ه", "ها", "هم"),
    subjects_owned=("ؤه", "ؤها", "ؤهم"),
    tied="ت",
    plurals=("يين", "ولين"),
)
