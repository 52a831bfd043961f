"""Places that news name -> ISO 3166 code of their country, EU for Europe, WORLD for everywhere."""

from collections.abc import Mapping

_COUNTRIES = """
AE|United Arab Emirates|UAE|Emirati|Dubai|Abu Dhabi|阿联酋|迪拜|阿布扎比
AR|Argentina|Argentine|Buenos Aires|阿根廷
AT|Austria|Austrian|Vienna|奥地利|维也纳
AU|Australia|Australian|Sydney|Melbourne|Queensland|Brisbane|Perth|澳大利亚|澳洲|悉尼|墨尔本
BD|Bangladesh|Bangladeshi|Dhaka|孟加拉国|孟加拉
BE|Belgium|Belgian|Antwerp|比利时
BG|Bulgaria|Bulgarian|保加利亚
BR|Brazil|Brazilian|Sao Paulo|São Paulo|Rio de Janeiro|Bahia|巴西|圣保罗
CA|Canada|Canadian|Ontario|Quebec|Alberta|British Columbia|Toronto|Montreal|Vancouver|加拿大|多伦多|温哥华
CH|Switzerland|Swiss|Zurich|Geneva|Basel|瑞士|苏黎世|日内瓦
CL|Chile|Chilean|Santiago|智利
CN|China|Chinese|mainland China|Beijing|Shanghai|Shenzhen|Guangzhou|Guangdong|Hangzhou|Zhejiang|Jiangsu
CN|Wuhan|Chongqing|Sichuan|Chengdu|Tianjin|Xinjiang
CN|中国|国内|全国|我国|内地|大陆|境内|北京|上海|天津|重庆|广东|广州|深圳|江苏|浙江|山东|河南|河北|湖北|湖南|四川|福建|安徽|江西|陕西|山西|辽宁|吉林|黑龙江|云南|贵州|广西
CN|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古
CN|成都|杭州|武汉|西安|南京|苏州|合肥|长沙|郑州|青岛|宁波|无锡|东莞|佛山|厦门|济南|大连|沈阳|昆明|贵阳|南宁|福州|常州|长三角|珠三角|粤港澳大湾区|海南自贸港
CO|Colombia|Colombian|Bogota|哥伦比亚
CZ|Czech Republic|Czechia|Czech|Prague|捷克
DE|Germany|German|Berlin|Munich|Frankfurt|Hamburg|Dresden|Saxony|Bavaria|Brandenburg|Stuttgart|Leipzig
DE|Magdeburg|Wolfsburg|德国|柏林|慕尼黑|法兰克福
DK|Denmark|Danish|Copenhagen|丹麦
DZ|Algeria|阿尔及利亚
EG|Egypt|Egyptian|Cairo|埃及|开罗
ES|Spain|Spanish|Madrid|Barcelona|Valencia|Catalonia|Zaragoza|西班牙|马德里|巴塞罗那
ET|Ethiopia|Ethiopian|埃塞俄比亚
EU|Europe|European Union|European|EU|euro zone|eurozone|欧洲|欧盟|欧元区
FI|Finland|Finnish|Helsinki|芬兰
FR|France|French|Paris|Lyon|Marseille|Dunkirk|法国|巴黎
GB|Britain|United Kingdom|UK|U.K.|British|England|Scotland|Scottish|Wales|Welsh|Northern Ireland|London
GB|Manchester|Birmingham|Kent|Sunderland|Cornwall|Yorkshire|英国|伦敦|英格兰|苏格兰
GH|Ghana|加纳
GR|Greece|Greek|Athens|希腊
HK|Hong Kong|香港
HU|Hungary|Hungarian|Budapest|Debrecen|匈牙利
ID|Indonesia|Indonesian|Jakarta|Sulawesi|印度尼西亚|印尼|雅加达
IE|Ireland|Irish|Dublin|爱尔兰|都柏林
IL|Israel|Israeli|Tel Aviv|以色列
IN|India|Indian|Mumbai|Delhi|New Delhi|Bangalore|Bengaluru|Chennai|Hyderabad|Gujarat|Tamil Nadu
IN|Maharashtra|Karnataka|印度|孟买|新德里
IQ|Iraq|Iraqi|伊拉克
IR|Iran|Iranian|伊朗
IT|Italy|Italian|Milan|Rome|Turin|意大利|米兰
JP|Japan|Japanese|Tokyo|Osaka|Kumamoto|Hokkaido|Kyushu|日本|东京|大阪
KE|Kenya|Kenyan|Nairobi|肯尼亚
KH|Cambodia|柬埔寨
KR|South Korea|Korea|South Korean|Korean|Seoul|Busan|韩国|首尔
KW|Kuwait|科威特
KZ|Kazakhstan|哈萨克斯坦
LA|Laos|老挝
LT|Lithuania|Lithuanian|立陶宛
MA|Morocco|Moroccan|Casablanca|摩洛哥
MM|Myanmar|缅甸
MN|Mongolia|蒙古国
MX|Mexico|Mexican|Monterrey|墨西哥
MY|Malaysia|Malaysian|Kuala Lumpur|Penang|Johor|马来西亚|吉隆坡
NG|Nigeria|Nigerian|Lagos|尼日利亚
NL|Netherlands|Dutch|Amsterdam|Rotterdam|荷兰|阿姆斯特丹
NO|Norway|Norwegian|Oslo|挪威
NZ|New Zealand|Auckland|新西兰
OM|Oman|阿曼
PE|Peru|Peruvian|秘鲁
PH|Philippines|Philippine|Manila|菲律宾|马尼拉
PK|Pakistan|Pakistani|Karachi|巴基斯坦
PL|Poland|Polish|Warsaw|波兰|华沙
PT|Portugal|Portuguese|Lisbon|葡萄牙
QA|Qatar|Qatari|Doha|卡塔尔
RO|Romania|Romanian|罗马尼亚
RS|Serbia|Serbian|塞尔维亚
RU|Russia|Russian|Moscow|俄罗斯|莫斯科
SA|Saudi Arabia|Saudi|Riyadh|Jeddah|沙特阿拉伯|沙特|利雅得
SE|Sweden|Swedish|Stockholm|Gothenburg|瑞典
SG|Singapore|Singaporean|新加坡
SK|Slovakia|Slovak|斯洛伐克
TH|Thailand|Thai|Bangkok|Rayong|泰国|曼谷
TR|Turkey|Turkish|Türkiye|Istanbul|土耳其|伊斯坦布尔
TW|Taiwan|Taiwanese|Taipei|台湾|台北
TZ|Tanzania|坦桑尼亚
UA|Ukraine|Ukrainian|Kyiv|乌克兰
US|United States|America|American|USA|U.S.|US|U.S|Alabama|Alaska|Arizona|Arkansas|California|Colorado
US|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana
US|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada
US|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon
US|Pennsylvania
US|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming
US|Chicago|Los Angeles|San Francisco|Silicon Valley|Boston|Detroit|Houston|Seattle|Atlanta|Dallas|Miami
US|美国|纽约|加州|得州|亚利桑那|硅谷
UZ|Uzbekistan|乌兹别克斯坦
VE|Venezuela|Venezuelan|委内瑞拉
VN|Vietnam|Vietnamese|Hanoi|Ho Chi Minh City|越南|河内
ZA|South Africa|South African|Johannesburg|Cape Town|南非
WORLD|world|worldwide|global|globally|internationally|全球|世界
"""


def _places(*, han: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _COUNTRIES.strip().splitlines():
        code, *names = line.split("|")
        found |= {name: code for name in names if (name[0] >= "一") == han}
    return found


PLACES: Mapping[str, Mapping[str, str]] = {"en": _places(han=False), "zh": _places(han=True)}
"""Language -> name of a place as that language writes it -> code."""
