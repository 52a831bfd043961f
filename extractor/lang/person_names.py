"""Names of human beings: what tells whether a man or a woman is meant, and in which order a name stands.

Given names that are common in business news, by far most often of one sex; names given to both are left out.
"""

HONORIFICS: dict[str, str] = {
    **dict.fromkeys(("mr", "sir", "lord", "king", "prince", "先生", "sheikh"), "male"),
    **dict.fromkeys(
        ("mrs", "ms", "miss", "madam", "dame", "lady", "queen", "princess", "女士", "小姐", "太太"), "female"
    ),
}
"""Words beside a name that say whether it is a man's or a woman's."""

SUFFIXES: frozenset[str] = frozenset(("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq"))
"""What stands behind a name in Latin letters, lower case and without full stops."""

MALE: frozenset[str] = frozenset(
    """aaron adam ahmed akio alan albert alberto alejandro alex alexander alexandre alfred ali amir amit
    anders
    andre andreas andrei andrew anthony antoine antonio arjun arnold arthur arun axel barry ben benjamin
    bernard bill bjorn bob boris brad brandon brian bruce bryan carl carlos charles charlie chris
    christian christoph christopher claude claudio clive craig dan daniel darren dave david dean denis
    dennis derek diego dieter dirk dmitry dominic don donald doug douglas edward elon emmanuel enrique
    eric erik ethan evan felix fernando filippo francesco francisco francois frank franz fred frederick
    fritz gareth gary gavin geoff george gerard gerhard giovanni giuseppe glenn gordon graham greg
    gregory guillaume gunter gustavo guy hans harald harold harry hassan heinrich helmut henri henrik
    henry herbert hiroshi howard hugh hugo ian igor ivan jack jacob jacques jake james jamie jan jason
    javier jay jeff jeffrey jens jeremy jerome jim jimmy joachim joe joel johan johann johannes john
    johnny jon jonas jonathan jorge jose josef joseph joshua juan juergen julian justin karl keith ken
    kenji kenneth kevin klaus kurt kyle lars laurent lawrence lee leonard leonardo lewis louis luc luca
    lucas luigi luis lukas manuel marc marcel marco marcus mario mark markus martin massimo mathias matt
    matteo matthew matthias maurice max maximilian michael michel miguel mike mikhail milan mohamed
    mohammed muhammad narendra nathan neil nicholas nick nicolas niels nigel nikhil nils norman oleg
    oliver olivier omar oscar otto pablo paolo pascal patrick paul pavel pedro per peter phil philip
    philippe pierre rafael rahul raj rajesh ralf ralph ramon ravi ray raymond ricardo richard rick rob
    robert roberto rod rodrigo roger roland rolf ron ronald ross roy rudolf rupert russell ryan samuel
    sanjay satoshi satya scott sean sebastian sergei sergey sergio shane shigeru simon stefan stefano
    stephen steve steven stuart sundar sunil sven takashi takeshi ted terry theodore thierry thomas tim
    timothy tobias todd tom tomas tony travis tyler ulrich umberto uwe victor vijay vikram vincent
    vincenzo vladimir walter warren wayne werner wilhelm will william wolfgang xavier yasuhiro yoshi
    yuri yusuf yves zachary""".split()
)
FEMALE: frozenset[str] = frozenset(
    """abigail adriana agnes aisha alejandra alexandra alice alicia alison amanda amelia amy ana anastasia
    andrea angela angelina anita anja ann anna anne annette annie antonia april astrid audrey ayumi
    barbara beatrice beatriz belinda bernadette beth betty birgit brenda bridget camilla carla carmen
    carol carolina caroline catherine cathy cecilia charlotte cheryl chloe christina christine cindy
    claire clara claudia colleen constance cristina cynthia daniela danielle daphne dawn deborah debra
    denise diana diane dolores donna dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth
    ella ellen elsa emily emma erica erika esther eva eve fatima fiona florence frances francesca
    gabriela gabriele gail georgia gina ginni gisele gloria grace greta hanna hannah harriet heather
    heidi helen helena helga hilary hillary ida ingrid irene iris isabel isabella jane janet janice jean
    jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy julia juliana
    julie karen karin kate katherine kathleen kathryn kathy katie katrina kelly kirsten kristin kristina
    laura lauren leah lena leslie lillian linda lisa liz lorraine louise lucia lucy luisa lydia
    madeleine magdalena margaret margarita maria marianne marie marina marion marissa marjorie martha
    martina mary maya megan melanie melinda melissa michelle mira miranda molly monica monika nadia
    nancy naomi natalia natalie nathalie nicola nicole nina nora norma olga olivia paloma pamela
    patricia paula pauline penelope petra phoebe priscilla priya rachel rebecca regina renata rita
    roberta rosa rose rosemary ruth sabine sally samantha sandra sara sarah sharon sheila sheryl shirley
    silvia simone sofia sonia sophia sophie stella stephanie susan susanna susanne suzanne sylvia tamara
    tanya tatiana teresa theresa therese tina tracy ursula valentina valerie vanessa vera veronica
    victoria violet virginia vivian wendy yoko yolanda yvette yvonne zoe""".split()
)
FEMALE_CHARACTERS: frozenset[str] = frozenset(
    "娜婷芳丽莉娟娥媛嫣婉妍姗姝娇妮婧婕珍珠琴芬芝花莲莹菊菲蓉薇蕾兰凤霞雯燕翠艳"
)
"""Characters of given names that are women's by far most often, Simplified."""

CHINESE_SURNAMES: frozenset[str] = frozenset(
    """ai bai cai cao chang chen cheng cui dai deng ding dong du duan fan fang feng fu gao ge gong gu guan guo
    han hao he hou hu huang jia jiang jin kang kong lai lei li liang liao lin liu long lu luo lyu ma mao
    meng mo ni pan pang peng qian qiao qin qiu ren shao shen shi song su sun tan tang tao tian wan wang
    wei wen wu xia xiang xiao xie xiong xu xue yan yang yao ye yin yu yuan zeng zhai zhang zhao zheng
    zhong zhou zhu zou""".split()
)
"""Family names of Chinese people in Latin letters."""
