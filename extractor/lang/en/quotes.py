"""Words that attribute speech in English: each verb with all its forms on one line."""

from extractor.lang.quote_words import QuoteWords


def _forms(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


_SAY = _forms("""
say says said saying
tell tells told telling
add adds added adding
announce announces announced announcing
state states stated stating
report reports reported reporting
note notes noted noting
write writes wrote written writing
claim claims claimed claiming
argue argues argued arguing
explain explains explained explaining
insist insists insisted insisting
warn warns warned warning
acknowledge acknowledges acknowledged acknowledging
admit admits admitted admitting
concede concedes conceded conceding
confirm confirms confirmed confirming
deny denies denied denying
declare declares declared declaring
assert asserts asserted asserting
contend contends contended contending
maintain maintains maintained maintaining
suggest suggests suggested suggesting
indicate indicates indicated indicating
reveal reveals revealed revealing
disclose discloses disclosed disclosing
stress stresses stressed stressing
emphasize emphasizes emphasized emphasizing
emphasise emphasises emphasised emphasising
estimate estimates estimated estimating
predict predicts predicted predicting
forecast forecasts forecasted forecasting
project projects projected projecting
conclude concludes concluded concluding
complain complains complained complaining
caution cautions cautioned cautioning
recall recalls recalled recalling
remark remarks remarked remarking
observe observes observed observing
reply replies replied replying
respond responds responded responding
answer answers answered answering
testify testifies testified testifying
allege alleges alleged alleging
boast boasts boasted boasting
agree agrees agreed agreeing
promise promises promised promising
pledge pledges pledged pledging
vow vows vowed vowing
swear swears swore sworn swearing
guarantee guarantees guaranteed guaranteeing
assure assures assured assuring
inform informs informed informing
remind reminds reminded reminding
notify notifies notified notifying
reiterate reiterates reiterated reiterating
repeat repeats repeated repeating
reaffirm reaffirms reaffirmed reaffirming
counter counters countered countering
quip quips quipped quipping
joke jokes joked joking
tweet tweets tweeted tweeting
post posts posted posting
advise advises advised advising
recommend recommends recommended recommending
propose proposes proposed proposing
demand demands demanded demanding
mention mentions mentioned mentioning
find finds found finding
show shows showed shown showing
think thinks thought thinking
believe believes believed believing
hope hopes hoped hoping
expect expects expected expecting
fear fears feared fearing
worry worries worried worrying
doubt doubts doubted doubting
feel feels felt feeling
figure figures figured figuring
reckon reckons reckoned reckoning
ask asks asked asking
wonder wonders wondered wondering
question questions questioned questioning
learn learns learned learnt learning
point points pointed pointing
speculate speculates speculated speculating
theorize theorizes theorized theorizing
muse muses mused musing
protest protests protested protesting
imply implies implied implying
hint hints hinted hinting
signal signals signaled signalled signaling signalling
rule rules ruled ruling
detail details detailed detailing
describe describes described describing
bet bets betting
attest attests attested attesting
proclaim proclaims proclaimed proclaiming
express expresses expressed expressing
lament laments lamented lamenting
underscore underscores underscored underscoring
document documents documented documenting
""")
"""Verbs of saying and of thinking whose clause is what was said or thought."""

_MANNER = _forms("""
continue continues continued continuing
begin begins began
go goes went
laugh laughs laughed laughing
shout shouts shouted shouting
yell yells yelled yelling
cry cries cried crying
scream screams screamed screaming
whisper whispers whispered whispering
chant chants chanted chanting
sing sings sang sung singing
exclaim exclaims exclaimed exclaiming
sigh sighs sighed sighing
seethe seethes seethed seething
scold scolds scolded scolding
fire fires fired
shoot shot
read reads reading
comment comments commented commenting
interject interjects interjected interjecting
interrupt interrupts interrupted interrupting
retort retorts retorted retorting
opine opines opined opining
fume fumes fumed fuming
gush gushes gushed gushing
crow crows crowed
plead pleads pleaded pleading
beg begs begged begging
urge urges urged urging
chime chimes chimed chiming
quote quotes quoted quoting
blast blasts blasted blasting
""")
"""Verbs that attribute only words in quotation marks."""

_INFINITIVE = _forms("""
promise promises promised promising
pledge pledges pledged pledging
vow vows vowed vowing
swear swears swore swearing
threaten threatens threatened threatening
offer offers offered offering
agree agrees agreed agreeing
claim claims claimed claiming
propose proposes proposed proposing
demand demands demanded demanding
ask asks asked asking
""")

_REQUEST = _forms("""
urge urges urged urging
tell tells told telling
ask asks asked asking
encourage encourages encouraged encouraging
order orders ordered ordering
advise advises advised advising
warn warns warned warning
beg begs begged begging
invite invites invited inviting
instruct instructs instructed instructing
implore implores implored imploring
challenge challenges challenged challenging
request requests requested requesting
""")

_OBJECT = _forms("""
announce announces announced announcing
cite cites cited citing
criticize criticizes criticized criticizing
criticise criticises criticised criticising
praise praises praised praising
condemn condemns condemned condemning
blast blasts blasted blasting
slam slams slammed slamming
denounce denounces denounced denouncing
mock mocks mocked mocking
ridicule ridicules ridiculed ridiculing
blame blames blamed blaming
endorse endorses endorsed endorsing
reject rejects rejected rejecting
deny denies denied denying
oppose opposes opposed opposing
question questions questioned questioning
emphasize emphasizes emphasized emphasizing
emphasise emphasises emphasised emphasising
stress stresses stressed stressing
mention mentions mentioned mentioning
propose proposes proposed proposing
demand demands demanded demanding
disclose discloses disclosed disclosing
reveal reveals revealed revealing
detail details detailed detailing
defend defends defended defending
promise promises promised promising
pledge pledges pledged pledging
vow vows vowed vowing
suggest suggests suggested suggesting
explain explains explained explaining
lament laments lamented lamenting
bemoan bemoans bemoaned bemoaning
applaud applauds applauded applauding
tout touts touted touting
echo echoes echoed echoing
dispute disputes disputed disputing
acknowledge acknowledges acknowledged acknowledging
describe describes described describing
urge urges urged urging
predict predicts predicted predicting
forecast forecasts forecasted forecasting
recommend recommends recommended recommending
reference references referenced referencing
underscore underscores underscored underscoring
highlight highlights highlighted highlighting
confirm confirms confirmed confirming
hail hails hailed hailing
""")

_NAMING = _forms("""
call calls called calling
label labels labeled labelled labeling labelling
describe describes described describing
dub dubs dubbed dubbing
term terms termed terming
brand brands branded branding
portray portrays portrayed portraying
characterize characterizes characterized characterizing
characterise characterises characterised characterising
deem deems deemed deeming
rate rates rated rating
paint paints painted painting
dismiss dismisses dismissed dismissing
accuse accuses accused accusing
compare compares compared comparing
liken likens likened likening
""")

_PREPOSITIONS = {
    **dict.fromkeys(_forms("call calls called calling"), frozenset({"for", "on"})),
    **dict.fromkeys(_forms("warn warns warned warning"), frozenset({"of", "about", "against"})),
    **dict.fromkeys(_forms("complain complains complained complaining"), frozenset({"about", "of"})),
    **dict.fromkeys(_forms("boast boasts boasted boasting"), frozenset({"of", "about"})),
    **dict.fromkeys(_forms("point points pointed pointing"), frozenset({"to"})),
    **dict.fromkeys(_forms("refer refers referred referring"), frozenset({"to"})),
    **dict.fromkeys(_forms("speak speaks spoke spoken speaking"), frozenset({"of", "about"})),
    **dict.fromkeys(_forms("talk talks talked talking"), frozenset({"of", "about"})),
    **dict.fromkeys(_forms("argue argues argued arguing"), frozenset({"for", "against"})),
    **dict.fromkeys(_forms("agree agrees agreed agreeing"), frozenset({"with", "to"})),
    **dict.fromkeys(_forms("push pushes pushed pushing"), frozenset({"for"})),
    **dict.fromkeys(_forms("ask asks asked asking"), frozenset({"for", "about"})),
}

_NOUNS = _forms("""
accusation acknowledgement acknowledgment admission allegation allegations announcement argument assertion
assessment assertions assurance assurances belief boast charge charges claim claims complaint complaints
conclusion concern concerns confirmation contention criticism declaration denial estimate expectation
expectations fear fears forecast hint hope hopes idea insistence news notion opinion pledge prediction
predictions promise promises proposal remark remarks report reports rumor rumour rumors rumours sign signs
speculation statement statements suggestion suspicion theory threat threats view vow warning warnings worry
worries doubt doubts
""")

_REPORTS = _forms("""
analysis analyses article articles blog brief comment comments complaint document email filing indictment lawsuit letter memo message note notice
op-ed poll post posts prospectus release report reports ruling speech statement statements studies study survey
transcript tweet tweets
""")

_SPEAKERS = _forms("""
spokesman spokeswoman spokesperson spokespeople official officials source sources analyst analysts executive
executives manager managers expert experts insider insiders aide aides lawyer lawyers economist economists
police critics
""")

QUOTES = QuoteWords(
    clause_verbs=_SAY,
    manner_verbs=_MANNER,
    infinitive_verbs=_INFINITIVE,
    request_verbs=_REQUEST,
    object_verbs=_OBJECT,
    naming_verbs=_NAMING,
    preposition_verbs=_PREPOSITIONS,
    nouns=_NOUNS,
    reports=_REPORTS,
    comparing=frozenset("compared versus vs vs. against above below beating topping missing".split()),
    estimates=frozenset("estimate estimates expectation expectations consensus forecasts view".split()),
    phrases=frozenset({("according", "to")}),
    connectors=_forms(
        "also then later again however meanwhile and but as so still already just now repeatedly"
    ),
    pronouns=_forms("he she they it i we you who"),
    pronoun_forms={
        "he": _forms("he him his himself"),
        "she": _forms("she her hers herself"),
        "it": _forms("it its itself"),
    },
    gender_pronouns={"male": "he", "female": "she"},
    body_pronouns=_forms("it"),
    speakers=_SPEAKERS,
    subordinators=_forms("if unless whether"),
    clipped=_forms("em cause til till tis twas n bout round tude cuz s t re ve ll d m"),
)
"""Word lists of the quotes component."""
