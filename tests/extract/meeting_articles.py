"""Ten short pieces of many styles about invented people, with the meetings that an unprejudiced reporter would list for each.

A row is: words of the sentence that tells it | who takes part (some of them) | place | day, month or nothing | status.
"""

from __future__ import annotations

from datetime import date

PUBLISHED = date(2024, 5, 6)
"""A Monday."""

ARTICLES: dict[str, tuple[str, str]] = {
    "wire": (
        """ANKARA, May 6 (Agency) - Armenian Foreign Minister Levon Sarian and his Turkish counterpart, Orhan Demirel, met in the eastern city of Van on Sunday and agreed to meet again in Ankara on 20 May, the two ministries said.

It was the second round in a month. The first, in Tbilisi in April, broke up without a statement, and a third had been pencilled in for Yerevan but was shelved.

Before leaving for Van, Demirel rang his Georgian colleague, Nino Beridze, who offered Batumi as the venue for a summit of the three leaders.

Sarian flies to Moscow on Wednesday for talks with Russian Foreign Minister Pavel Orlov. He will then travel on to Brussels, where he is to see the European Union's foreign policy chief, Marta Lindqvist, the following day.
""",
        """met in the eastern city | Armenia Turkey Sarian Demirel | Van | 2024-05-05 | held
agreed to meet again | Armenia Turkey Sarian Demirel | Ankara | 2024-05-20 | planned
The first, in Tbilisi | Armenia Turkey Sarian Demirel | Tbilisi | 2024-04 | held
a third had been pencilled | Armenia Turkey Sarian Demirel | Yerevan | | cancelled
rang his Georgian colleague | Demirel Beridze Turkey Georgia | | | held
a summit of the three leaders | Armenia Turkey Georgia Beridze | Batumi | | proposed
flies to Moscow | Sarian Orlov Armenia Russia | Moscow | 2024-05-08 | planned
where he is to see | Sarian Lindqvist European | Brussels | 2024-05-09 | planned""",
    ),
    "broadsheet": (
        """For three weeks the envoys of Kenya and Somalia sat across from each other in a lakeside hotel in Entebbe. Last Thursday they packed their bags. Uganda, which hosted them, now wants both sides back at the table by the end of the month.

President Daniel Rotich of Kenya broke bread with Somali Prime Minister Abdi Warsame at State House in Nairobi on Friday, the first encounter of the two since they met on the sidelines of the African Union summit in Addis Ababa in February. Warsame, his aides say, turned down an invitation to dine again on Saturday.

The African Union's mediator, Joseph Mensah, is due back in Mogadishu on Tuesday. Geneva has been mentioned as neutral ground, and the Swiss have said that they would gladly host the talks.
""",
        """sat across from each other | Kenya Somalia | Entebbe | | held
back at the table | Kenya Somalia Uganda | | | proposed
broke bread with | Rotich Warsame Kenya Somalia | Nairobi | 2024-05-03 | held
met on the sidelines | Rotich Warsame Kenya Somalia | Addis Ababa | 2024-02 | held
turned down an invitation | Warsame Rotich Kenya Somalia | | 2024-05-04 | refused
is due back in Mogadishu | Mensah Somalia African | Mogadishu | 2024-05-07 | planned
would gladly host | Switzerland Swiss Kenya Somalia | Geneva | | proposed""",
    ),
    "regional": (
        """The African Union's Peace and Security Council held an emergency session on Sudan in Addis Ababa on Thursday. The council will meet again on the 14th, its chairman, Idris Kamara, said.

West African leaders gathered in Abuja on Saturday for an extraordinary ECOWAS summit that Mali and Niger boycotted. On the sidelines, Ghana's president, Kofi Asante, had a working lunch with Senegal's foreign minister, Awa Ndiaye. The next ordinary summit is due in Lomé in July.

European Union foreign ministers discussed the crisis in Luxembourg on Friday. Asante, who gave a press conference in Accra on Sunday, told a newspaper in an interview that he would visit Bamako in June.
""",
        """held an emergency session | African Union Council | Addis Ababa | 2024-05-02 | held
The council will meet again | African Union Council | | 2024-05-14 | planned
gathered in Abuja | West African ECOWAS Mali Niger leaders Economic | Abuja | 2024-05-04 | held
had a working lunch | Asante Ndiaye Ghana Senegal | Abuja | | held
next ordinary summit | ECOWAS West African leaders Economic | Lomé | 2024-07 | planned
discussed the crisis in Luxembourg | European Union ministers | Luxembourg | 2024-05-03 | held
he would visit Bamako | Asante Mali Ghana | Bamako | 2024-06 | planned""",
    ),
    "diary": (
        """Norwegian Prime Minister Ingrid Solheim arrives in Ottawa on Tuesday for talks with her Canadian counterpart, Peter Lavigne. The two will sign a fisheries agreement at a ceremony in Halifax on Wednesday. On the 9th she travels to Washington, where she will be received by President Thomas Garrity at the White House.

Her finance minister, Lars Moen, pays a courtesy call on Iceland's president, Birna Jonsdottir, in Reykjavik on Friday.

The president of Colombia, Lucía Herrera, will have a private audience with the Pope at the Vatican on Saturday.

A visit to Berlin by Polish President Adam Wolski has been put off from Thursday to 23 May.

Talks between Denmark and Sweden on the Øresund toll entered their second day in Malmö on Monday.
""",
        """arrives in Ottawa | Solheim Lavigne Norway Canada | Ottawa | 2024-05-07 | planned
will sign a fisheries | Solheim Lavigne Norway Canada | Halifax | 2024-05-08 | planned
she will be received | Solheim Garrity Norway United | Washington | 2024-05-09 | planned
pays a courtesy call | Moen Jonsdottir Norway Iceland | Reykjavik | 2024-05-10 | planned
will have a private audience | Herrera Pope Colombia Holy | Holy See | 2024-05-11 | planned
has been put off from | Wolski Poland Germany | Berlin | 2024-05-09 | cancelled
to 23 May | Wolski Poland Germany | Berlin | 2024-05-23 | planned
entered their second day | Denmark Sweden | Malmö | 2024-05-06 | ongoing""",
    ),
    "tabloid": (
        """Ireland called in the Israeli ambassador, Dov Ram, on Friday and handed him a protest note. Belgium's foreign minister, Luc Peeters, cancelled a trip to Jerusalem planned for next week.

The Russian chargé d'affaires, Ivan Petrenko, was called to the Foreign Ministry in Helsinki on Saturday and given a note of protest. Finland's president, Aino Lahti, declined to receive Russia's deputy foreign minister, Sergei Volkov, who had asked for an audience.

"Nobody will sit down with liars," Lahti told a press conference on Sunday. The trial of two sailors opens in Turku on Monday, where the ice hockey teams of Finland and Latvia met last week in a friendly match.

Nordic foreign ministers will hold an emergency video call on Tuesday, and Sweden has suggested Stockholm for a summit.
""",
        """called in the Israeli ambassador | Ireland Israel Ram | | 2024-05-03 | held
cancelled a trip to Jerusalem | Peeters Belgium Israel | Jerusalem | | cancelled
was called to the Foreign Ministry | Russia Petrenko Finland | Helsinki | 2024-05-04 | held
declined to receive | Lahti Volkov Finland Russia | | | refused
will hold an emergency video call | Nordic ministers | | 2024-05-07 | planned
suggested Stockholm | Sweden Nordic | Stockholm | | proposed""",
    ),
    "broadcaster": (
        """Egypt's intelligence chief, Hassan Fahmy, flew into Doha late on Saturday and met Hamas leaders at a hotel on the seafront the following morning.

Qatari Prime Minister Khalid al-Mannai spoke on the phone to the US secretary of state, Ellen Marsh, on Sunday. Marsh was in Riyadh for a meeting of the Gulf Cooperation Council and is expected in Tel Aviv on Wednesday.

A previous round in Cairo between Israel and Hamas ended two weeks ago without a deal. Iran's foreign minister, Reza Tavakoli, snubbed an invitation to the Riyadh meeting.

Israeli and Hamas negotiators will reconvene in the Egyptian resort of Sharm el-Sheikh on Thursday.
""",
        """met Hamas leaders | Fahmy Hamas Egypt | Doha | 2024-05-05 | held
spoke on the phone | Mannai Marsh Qatar United | | 2024-05-05 | held
was in Riyadh for a meeting | Marsh Gulf United | Riyadh | | held
is expected in Tel Aviv | Marsh Israel United | Tel Aviv | 2024-05-08 | planned
A previous round in Cairo | Israel Hamas | Cairo | | held
snubbed an invitation | Tavakoli Iran Gulf | Riyadh | | refused
will reconvene in | Israel Hamas | Sharm el-Sheikh | 2024-05-09 | planned""",
    ),
    "daily": (
        """Japanese Foreign Minister Kenji Morita and his South Korean counterpart, Park Jin-ho, sat down together on the island of Jeju on Friday. Two days later Morita called on Chinese Premier Liu Wenbo in Beijing.

The trilateral talks, last held in Seoul in 2019, are to resume this month, and Tokyo has proposed Nara as the venue.

Philippine President Ramon Dizon, on a three-day visit to Hanoi, was welcomed by Vietnam's president, Nguyen Duc Anh, on Monday. He will attend the ASEAN summit in Vientiane on 10 May. The two countries' basketball teams met in Manila on Saturday, and the visitors lost.

Indonesia will host the ministers of the group at the Grand Mercure hotel in Bandung on 2 June.
""",
        """sat down together | Morita Park Japan Korea | Jeju | 2024-05-03 | held
called on Chinese Premier | Morita Liu Japan China | Beijing | 2024-05-05 | held
trilateral talks, last held | Japan China Korea | Nara | | planned
on a three-day visit | Dizon Philippines Vietnam | Hanoi | | ongoing
was welcomed by | Dizon Nguyen Philippines Vietnam | Hanoi | 2024-05-06 | held
attend the ASEAN summit | Dizon ASEAN Philippines Association | Vientiane | 2024-05-10 | planned
Indonesia will host | Indonesia ASEAN ministers Association | Bandung | 2024-06-02 | planned""",
    ),
    "business": (
        """Talks between Brazil and Argentina that were to open in Montevideo on Tuesday have been postponed to 21 May, officials said. The presidents, Helena Prado and Martín Quiroga, conferred for an hour by video link on Sunday.

Prado had earlier refused to sit down with Quiroga in Asunción. Chile's mining minister, Andrea Fuentes, proposed a meeting of the three countries in Santiago.

Prado will host Mexico's president, Julio Cantú, at the Alvorada Palace in Brasília on Thursday. The Inter-American Development Bank's board met in Washington on Friday.

Shares in the lithium miner met expectations, and its annual general meeting in São Paulo was quiet. Peru and Bolivia signed a transit accord in La Paz on 2 May.
""",
        """were to open in Montevideo | Brazil Argentina | Montevideo | 2024-05-07 | cancelled
postponed to 21 May | Brazil Argentina | Montevideo | 2024-05-21 | planned
conferred for an hour | Prado Quiroga Brazil Argentina | | 2024-05-05 | held
refused to sit down | Prado Quiroga Brazil Argentina | Asunción | | refused
proposed a meeting | Fuentes Chile Brazil Argentina | Santiago | | proposed
will host Mexico's president | Prado Cantú Brazil Mexico | Brasília | 2024-05-09 | planned
board met in Washington | Bank | Washington | 2024-05-03 | held
signed a transit accord | Peru Bolivia | La Paz | 2024-05-02 | held""",
    ),
    "state agency": (
        """President Timur Aliyev of Kazakhstan received the Secretary General of the Organization of Turkic States, Emre Kaya, in Astana today. On the same day the Head of State had a telephone conversation with the President of Uzbekistan, Rustam Karimov.

It was noted that the next meeting of the two Presidents will be held in Samarkand in June.

An official delegation headed by Foreign Minister Daniyar Omarov left for Baku on Sunday. The delegation will hold consultations with the Azerbaijani side in Baku on May 8.

On May 3, the ambassador of Georgia, Zurab Lomidze, presented his credentials to the President. A signing ceremony for the memorandum between Kazakhstan and Tajikistan took place in Shymkent on April 30.
""",
        """received the Secretary General | Aliyev Kaya Kazakhstan Turkic | Astana | 2024-05-06 | held
had a telephone conversation | Aliyev Karimov Kazakhstan Uzbekistan | | 2024-05-06 | held
next meeting of the two | Aliyev Karimov Kazakhstan Uzbekistan | Samarkand | 2024-06 | planned
left for Baku | Omarov Kazakhstan Azerbaijan | Baku | 2024-05-05 | held
will hold consultations | Omarov Kazakhstan Azerbaijan | Baku | 2024-05-08 | planned
presented his credentials | Lomidze Georgia Kazakhstan Aliyev | | 2024-05-03 | held
signing ceremony for | Kazakhstan Tajikistan | Shymkent | 2024-04-30 | held""",
    ),
    "weekly": (
        """The UN special envoy, Clara Jensen, has asked the government of Yemen and the Houthis to return to the negotiating table in Muscat next week. The Houthis said they would not attend.

A first session, held in Stockholm on 12 April, lasted barely an hour. The United Nations Security Council will convene behind closed doors on Wednesday.

Jensen dined with the Saudi crown prince, Fahd bin Nasser, in Jeddah on Thursday and was back in Amman by the weekend. Oman's foreign minister, Salim al-Busaidi, will pay a two-day visit to Tehran beginning on Saturday.

The French and British foreign ministers are to join Jensen in Paris on 15 May. Nothing came of the emergency summit in Bonn last Friday.
""",
        """return to the negotiating table | Jensen Yemen Houthi | Muscat | | proposed
they would not attend | Houthi Yemen Jensen | | | refused
A first session, held | Jensen Yemen Houthi | Stockholm | 2024-04-12 | held
will convene behind closed | Council United Nations | | 2024-05-08 | planned
dined with the Saudi | Jensen Fahd Saudi | Jeddah | 2024-05-02 | held
will pay a two-day visit | Busaidi Oman Iran | Tehran | 2024-05-11 | planned
are to join Jensen | Jensen France French British United | Paris | 2024-05-15 | planned
emergency summit in Bonn | Jensen Yemen Houthi France British | Bonn | 2024-05-03 | held""",
    ),
}
