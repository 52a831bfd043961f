"""Acronyms of things, not of bodies, written alike in every language."""

THINGS = frozenset(
    """krf arf euv duv hvac dvd dvds vod fps ram rom hdmi ssd hdd vat ira iras cobra mvp bmi mri mrt cpr icu
    ecg adhd ptsd std hpv cbd thc gmo vip asap rsvp roe roa eps npv aum nav reit reits gst hst gdpr hipaa
    ferpa dei crm erp saas paas iaas sdk css sql seo sem cpm kyc aml fomo phev hev bev lidar abs awd fwd
    rwd mpg mpge nvme ddr wlan wifi nfc rfid dlc rpg mmo npc pvp esports dslr hdr uhd cgi cnh cny usd eur
    llb llm jd hse pcr tbd tba cpi gdp gnp ipo ipos etf etfs api gps usb lcd led oled dna hiv aids ai iot
    esg ev suv cpu gpu kpi roi ulp pmi ppi adr adrs gdr nda mou rfp kol uav uavs gcse gpa ged""".split()
)
"""In small letters: techniques, measures, illnesses, taxes, currencies, degrees."""
