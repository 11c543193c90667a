/* One line, one voice: sub-theme, who and what (see ./read.ts), then the words. ¶ is a new paragraph. */
export const arabic = `
loyers h1 إيجار غرفتي صار نصف راتبي، والنصف الآخر للطريق.
loyers a2 نستقبل كل أسبوع ثلاثين مستأجرا لا يعرفون أن العقد يمكن مناقشته. نريد عقدا نموذجيا بلغة يفهمها الناس.
vacance h1 البيت المقابل مغلق منذ عشر سنوات، ونحن سبعة في غرفتين.
foncier h1 باعوا أرض الملعب، وقالوا للأولاد: العبوا في البيت. أي بيت؟
logement h1 حين يسألني ابني متى سننتقل إلى بيت فيه شباك، أغيّر الحديث.
logement h!2 كلكم تتحدثون عن البناء. نحن نريد إصلاح السقف قبل الشتاء فقط.
logement h?3 النص يقول «سكن لائق». من يقرر أنه لائق، نحن أم المكتب؟
acces h1 الماء يأتي ليلا فقط، فصار الليل للغسيل والنهار للنوم في العمل.
acces a2 اكتبوا أن الماء حق، لا خدمة. الكلمة تغيّر من يُحاسَب.
inondations h1 دخل السيل بيتنا مرتين، وفي المرتين أنقذنا الجيران لا صفارة الإنذار.
inondations h2 اسألوا كبار السن أين كان مجرى الوادي قبل أن تبنوا فوقه.
chaleur h1 أعمل في البناء. في تموز نبدأ قبل الفجر ومع ذلك يسقط واحد منا كل أسبوع.
chaleur h3 لا ذكر لعمال الشارع في الفقرة 5.6. الظل للمارّة جميل، لكننا لا نمرّ، نحن نبقى.
eau h1 كنا نسبح في هذا النهر. الآن نعلّم أولادنا ألا يقتربوا منه.
eau a2 اسألوا الصيادين في الخامسة صباحا على الرصيف، لن يملأ أحد منهم استمارة.
budget h1 فاز مشروع حيّنا بأكثر الأصوات قبل ثلاث سنوات. اللافتة ما زالت جديدة والأرض ما زالت فارغة.
budget h!2 نصوّت على المقاعد والزهور، أما المال الكبير فيُقرَّر في غرفة أخرى.
budget a2 ضعوا الصندوق أمام المسجد والسوق والمستشفى، لا في مبنى البلدية وحده.
marches h1 المقاول نفسه يحفر الشارع نفسه كل عام. حفظنا أسماء العمال وصرنا نشرب الشاي معهم.
argent h1 أدفع ولا أرى. أرونا أين ذهبت الضريبة وسأدفع وأنا مرتاح.
argent h?3 إذا وقّعت المدينة ولم تفعل شيئا، فماذا يحدث؟
vote h1 ورقة التصويت بلغة واحدة تعني أن نصف الحي لا يصوّت.
vote h1 أصوّت منذ عشرين سنة ولم أقرأ ورقة واحدة. أسأل ابنتي فتقول: اختاري الأزرق.
vote h!1 لا أريد ورقة بالعربية وحدها. أريد ورقة بالعربية والفرنسية معا حتى لا يقول أحد إننا صوّتنا على شيء آخر.
vote a1 ترجمنا الدليل بأنفسنا ووزعناه عند باب المدرسة، فجاءت أمهات لم يسبق لهن أن دخلن مكتب اقتراع.
vote h2 النتيجة أيضا، لا الورقة فقط. بعد التصويت لا يعود إلينا أحد.
vote c2 نقترح قائمة لغات لكل مدينة تُراجَع كل ثلاث سنوات بحسب سجلات المدارس.
vote h3 الفقرة 3.2 جيدة، لكن «نهاية 2028» تأتي بعد الانتخابات المحلية. هل هذا مقصود؟
oral h1 جلست أترجم لأبي طوال الاجتماع، وعندما سألوني عن رأيي كان الوقت قد انتهى.
oral h1 قالوا: تكلموا بلغتكم. تكلمت، فابتسموا وشكروني وانتقلوا إلى السؤال التالي.
oral a2 ادفعوا للمترجمين من أهل الحي. الشكر لا يدفع الحافلة.
oral h3 «عند الإمكان» عبارة تعني عندنا: لا.
distance h1 الحافلة الأخيرة قبل انتهاء الاجتماع. كيف نشارك؟
distance h1 لا أحد يسأل سكان الجزر إلا قبل الانتخابات.
distance h2 تعالوا أنتم إلينا مرة واحدة. الشاي علينا.
distance h3 لو جاء الصندوق مع مركب البريد لصوّتنا في اليوم نفسه مع الناس كلهم.
sourds h1 أخي أصم. أرسلتم له رسالة صوتية.
sourds a3 الجزء الثالث كله عن «الشفهي». وأين لغة الإشارة؟
langues h1 لا أكتب جيدا، لكن عندي ما أقوله. هل أستطيع أن أرسل رسالة صوتية؟
langues h1 اجتماعاتكم في ساعة العشاء، ثم تسألون لماذا لا تأتي النساء.
langues h2 ورقة واحدة بكلام بسيط خير من كتاب مترجم.
langues h+3 قرأت لي ابنتي الجزء الثالث. لأول مرة لم أسألها: ماذا يعني هذا؟
adhesion h1 لم أكن أعرف أن مدينتنا عضو في شيء.
adhesion a2 مدينة تغلق الجمعيات لا يحق لها أن تتحدث عن المشاركة. أنذروها ثم علّقوا عضويتها.
comite h2 ضعوا بين التسعة واحدا من الناس، بالقرعة. لن تخسروا كثيرا.
suivi h1 شاركت في 2022 ولم يردّ عليّ أحد. أعيد السؤال نفسه: متى الحافلة؟
suivi h2 كل مشروع بلا تاريخ وعدٌ، ونحن شبعنا وعودا.
gouvernance h1 فائدة الشبكة أن تستحي مدينة من مدينة.
gouvernance h!1 هذه ثالث استشارة. الأسئلة أجمل والأجوبة غائبة كما هي.
gouvernance h3 من يفعل ماذا ومتى؟ بحثت عن «من» فلم أجدها.
publication h1 في موقع البلدية مواعيد خط حافلات توقف قبل عامين.
vieprivee h1 قلت رأيي مرة باسمي فعرفه صاحب البيت. هذه المرة بلا اسم.
donnees h2 الأرقام جيدة إذا شرحها أحد. اشرحوها في المقهى لا في المؤتمر.
langues h1L السلام عليكم،¶أنا أم لأربعة، أعيش في المدينة منذ سبعة عشر عاما. كتبت لي هذه الرسالة موظفة المكتبة، جزاها الله خيرا، وقرأتها عليّ قبل أن ترسلها.¶في العام الماضي وصلتني ورقة من البلدية، فظننت أنها غرامة وخبأتها شهرا كاملا. ثم عرفت أنها دعوة إلى التصويت على حديقة الحي. الحديقة التي أجلس فيها كل يوم.¶لا أطلب شيئا كبيرا. أطلب أن تكتبوا في أعلى الورقة سطرا واحدا بلغتي: «هذه ليست غرامة، نريد رأيك».
>logement المصعد معطّل منذ العيد.
>logement صاحب البيت يسكن بعيدا ولا يرد على الهاتف.
>logement في حارتنا ثلاثة بيوت مغلقة.
+logement نريد تاريخا لا وعدا.
+logement أصلحوا القديم قبل الجديد.
+logement ليسمعوا المستأجرين أيضا.
>eau نشتري الماء من الصهريج مرتين في الأسبوع.
>eau لا شجرة واحدة في ساحة المدرسة.
>eau القبو يغرق كل شتاء.
+eau أصلحوا الأنابيب أولا.
+eau من لوّث فليدفع.
+eau نريد ظلا قبل الصيف القادم.
>langues أمي تحتفظ برسائل البلدية مغلقة في درج.
>langues أعمل ليلا وكل اجتماعاتكم وقت نومي.
>langues وصلت الدعوة بعد الاجتماع بيوم.
>langues القاعة في الطابق الثاني بلا مصعد.
+langues اقرؤوا السؤال بصوت عال.
+langues ورقة واحدة بسيطة تكفي.
+langues ادفعوا لمن يترجم.
+langues لا أطلب معروفا.
`
export const arabicReplies = `
vote h @أسأل ابنتي فتقول| وأمي كذلك، لكنها تركية.
vote h! @لا الورقة فقط| وأين نتوقف؟ لكل بيت لغة؟
eau h عندنا يصل أسوأ، لأننا بعدكم على النهر.
logement h نفس القصة في شارعنا.
gouvernance h كنت هناك وسمعت العكس.
`
export const arabicSurvey = `
change h الحافلة.
change h أن يردّ علينا أحد.
change h الماء في النهار.
change h اللغة.
change h السكن ثم السكن.
change h لا شيء، الحمد لله.
helped h جارتي أمينة.
helped h المترجمة، كانت صبورة.
helped h أنهم لم يسألوا عن اسمي.
helped h موظفة المكتبة.
missing h من يدفع؟
missing h رقم هاتف يردّ عليه إنسان.
missing h الجزر.
`
/* Portuguese, the language of the bakers of Rive sud and of half of the Deltas. */
export const portuguese = `
loyers h1 Pago mais de renda do que o meu pai pagou pela casa inteira. Ele acha que estou a exagerar.
vacance h1 A casa da esquina está fechada desde que morreu a Dona Alzira. A janela continua com a cortina dela.
logement h1 Somos pedreiros, construímos os prédios e moramos a uma hora deles.
logement h2 Primeiro o telhado de quem lá está, depois a maquete.
acces h1 A água vem com cheiro. Dizem que é normal, mas quem diz bebe de garrafa.
chaleur h12 Um toldo na paragem do autocarro. Não peço mais nada.
inondations a1 No delta sabemos ler a maré, ninguém nos pergunta. Perguntem.
budget h1 Ganhámos o orçamento participativo com um lavadouro. Foi inaugurado sem água.
argent h!2 Façam as contas em público, como na mercearia, em voz alta.
vote h1 Trato a senhora do guichê por menina e ela trata-me por tu. Votar é parecido: nunca sei o que assino.
vote a2 Boletim com imagens e lido em voz alta. Não é para analfabetos, é para toda a gente.
oral h1 Fui intérprete da minha mãe até aos trinta anos. Nunca ninguém me perguntou o que eu achava.
distance h1 Cheguei quando estavam a arrumar as cadeiras, o barco atrasou.
langues h2 Escrevam como se fosse para a vossa tia.
suivi h1 Respondi na outra vez e fiquei à espera. Continuo sentado.
adhesion h3 E se uma cidade não cumprir? Procurei e não achei.
gouvernance h1 Uma rede serve para pescar ou para cair em cima. Decidam qual é.
publication h2 Os horários dos barcos, certos, todos os dias. Chega-me.
langues h+3 Percebi a parte 3 à primeira. O meu marido também, e ele não lê nada.
eau h3 Escrevam quem limpa as fontes. Na minha rua limpo eu.
>langues A minha filha lê-me as cartas da câmara ao telefone.
>langues Trabalho na padaria, a vossa noite é a minha manhã.
+langues Leiam a pergunta em voz alta.
+langues Uma folha simples bastava.
`
