"""Who speaks, and for whom: invented passages with the right speaker of each statement, told by a stretch of what is said."""

from __future__ import annotations

from typing import Final

Told = tuple[str, str | None, str | None]
"""A stretch of the content, the speaker's name, the name of whom the speaker speaks for."""

TOLD: Final[tuple[tuple[str, tuple[Told, ...]], ...]] = (
    # --- a title or description of somebody named
    (
        "Peru's Mining Minister Olga Brantes met reporters in Lima on Monday. The 62-year-old minister said the tariff would stay.",
        (("tariff would stay", "Olga Brantes", "Peru"),),
    ),
    (
        "Piet Oosterhagen, the Dutch envoy, arrived in Dakar. The visiting envoy said the dredgers would leave in June.",
        (("dredgers would leave", "Piet Oosterhagen", "Netherlands"),),
    ),
    (
        "Marta Kellinghusen, a former prosecutor, chairs the inquiry. The former prosecutor said the files were incomplete.",
        (("files were incomplete", "Marta Kellinghusen", None),),
    ),
    (
        "Ghana's Fisheries Minister Kwabena Osei-Tutuola flew to Abidjan with her deputy. Her deputy said that nets would be inspected. The minister said nothing would be signed.",
        (("nets would be inspected", "deputy", "Ghana"), ("nothing would be signed", "Kwabena Osei-Tutuola", "Ghana")),
    ),
    (
        "Harbour master Ilse Vandenput and Belgian Transport Minister Geert Mollaers toured the locks. The harbour master said the gates were too old. The minister said money would be found.",
        (("gates were too old", "Ilse Vandenput", None), ("money would be found", "Geert Mollaers", "Belgium")),
    ),
    (
        "Chile's President Amparo Riquelme addressed the congress. The 58-year-old said the strait was open to all. The president added that pilots would be free of charge.",
        (("strait was open", "Amparo Riquelme", "Chile"), ("pilots would be free", "Amparo Riquelme", "Chile")),
    ),
    (
        "Kenya's chief negotiator, Wanjiru Kamotho, and her Ugandan counterpart, Okello Byamugisha, spoke for an hour. The Ugandan said the dam would wait. The Kenyan negotiator said that was news to her.",
        (("dam would wait", "Okello Byamugisha", "Uganda"), ("was news to her", "Wanjiru Kamotho", "Kenya")),
    ),
    (
        "Economist Rasmus Tveitane of the Fjord Institute studies salmon prices. The Norwegian economist said the quota was a mistake.",
        (("quota was a mistake", "Rasmus Tveitane", None),),
    ),
    (
        "Defence Minister Ljubica Tomanovic of Serbia inspected the border. The minister's spokesman said no troops had moved.",
        (("no troops had moved", "minister's spokesman", "Serbia"),),
    ),
    (
        "Lawyer Dana Whitlock represents the dockers' union. The lawyer said her clients would wait.",
        (("clients would wait", "Dana Whitlock", None),),
    ),
    (
        "General Tomas Arrieta, commander of Bolivia's army, spoke in Oruro. The general said the column had turned back. The army chief said the road was open again.",
        (("column had turned back", "Tomas Arrieta", "Bolivia"), ("road was open again", "Tomas Arrieta", "Bolivia")),
    ),
    (
        "Prime Minister Halvard Lien of Norway and Prime Minister Outi Rantala of Finland met in Oslo. The Finnish leader said the cable would be mended. Her Norwegian colleague said the costs should be shared.",
        (("cable would be mended", "Outi Rantala", "Finland"), ("costs should be shared", "Halvard Lien", "Norway")),
    ),
    (
        "Ana Belmonte, 44, owns the mine. The businesswoman said she had offered arbitration.",
        (("offered arbitration", "Ana Belmonte", None),),
    ),
    (
        "Senator Craig Pettibone, a Republican from Ohio, opposes the accord. The Ohio senator said it gave too much away.",
        (("gave too much away", "Craig Pettibone", None),),
    ),
    (
        "Mayor Lucien Desrochers met the ferry companies. The mayor said the quay would be closed at night.",
        (("quay would be closed", "Lucien Desrochers", None),),
    ),
    (
        "Rebel leader Moussa Diakoumba spoke by telephone from Kidal. The rebel chief said his men would not disarm.",
        (("men would not disarm", "Moussa Diakoumba", None),),
    ),
    (
        "The ambassador of Portugal, Teresa Quintanilha, was summoned. The ambassador said the note was unjustified.",
        (("note was unjustified", "Teresa Quintanilha", "Portugal"),),
    ),
    (
        "Opposition leader Zdenek Havlicek spoke in Brno. The opposition politician said the cabinet was divided.",
        (("cabinet was divided", "Zdenek Havlicek", None),),
    ),
    (
        "Retired trade unionist Brigid Mannering joined the strike. The veteran unionist said members had no choice.",
        (("members had no choice", "Brigid Mannering", None),),
    ),
    # --- somebody new, by description alone
    (
        "Talks on the fish quota stalled in Brussels. One European ambassador said the mood was poor.",
        (("mood was poor", "European ambassador", None),),
    ),
    (
        "Talks on the fish quota stalled in Geneva. A diplomat said the text was nearly ready.",
        (("text was nearly ready", "diplomat", None),),
    ),
    (
        "Turkey and Greece resumed talks on the seabed. A source close to the Greek delegation said the map was wrong.",
        (("map was wrong", "source close to the Greek delegation", None),),
    ),
    (
        "Turkey and Greece resumed talks on the seabed. Officials from both sides said progress was slow.",
        (("progress was slow", "officials from both sides", None),),
    ),
    (
        "The Moroccan foreign ministry summoned the envoy. A spokesman for the ministry said the visit was off.",
        (("visit was off", "spokesman for the ministry", "Morocco"),),
    ),
    (
        "The tanker lay off Gibraltar. The port authority's harbour master said it might sail on Friday.",
        (("might sail on Friday", "port authority's harbour master", "port authority"),),
    ),
    (
        "Japan's Transport Ministry published the tender on Tuesday. The ministry said bids were due in May.",
        (("bids were due", "Japan's Transport Ministry", "Japan"),),
    ),
    (
        "Malta welcomed the trawlers. The island's fisheries minister said the fleet was safe.",
        (("fleet was safe", "island's fisheries minister", "Malta"),),
    ),
    (
        "Trains stopped across Belgium. The union said its members wanted a guarantee.",
        (("wanted a guarantee", "union", "union"),),
    ),
    (
        "Negotiators from Jordan and Israel met at the crossing. Both governments said the water would flow.",
        (("water would flow", "Jordan and Israel", "Jordan and Israel"),),
    ),
    (
        "The ferry was held in Odesa. A Ukrainian customs officer said the papers were forged.",
        (("papers were forged", "Ukrainian customs officer", "Ukraine"),),
    ),
    (
        "The ferry was held in Varna. Bulgarian police said the crew was unharmed.",
        (("crew was unharmed", "Bulgarian police", "Bulgaria"),),
    ),
    (
        "A senior Egyptian official said the canal would stay open. The official, who asked not to be named, said fees would rise.",
        (
            ("canal would stay open", "senior Egyptian official", "Egypt"),
            ("fees would rise", "senior Egyptian official", "Egypt"),
        ),
    ),
    (
        "A Western diplomat in Tunis said the offer was serious. The diplomat added that it would lapse on Sunday.",
        (
            ("offer was serious", "Western diplomat in Tunis", None),
            ("lapse on Sunday", "Western diplomat in Tunis", None),
        ),
    ),
    (
        "Three Indian officials familiar with the matter said the tender had been cancelled.",
        (("tender had been cancelled", "three Indian officials familiar with the matter", "India"),),
    ),
    (
        "A person with direct knowledge of the talks said the price was agreed.",
        (("price was agreed", "person with direct knowledge of the talks", None),),
    ),
    (
        "A Sudanese army spokesman said the bridge had been retaken.",
        (("bridge had been retaken", "Sudanese army spokesman", "Sudan"),),
    ),
    (
        "A spokeswoman for Denmark's foreign ministry said the note had been received.",
        (("note had been received", "spokeswoman for Denmark's foreign ministry", "Denmark"),),
    ),
    (
        "A spokesperson for the European Commission said the rules were clear.",
        (("rules were clear", "spokesperson for the European Commission", "European Union"),),
    ),
    (
        "Pakistan's prime minister said on Friday that the gates would open.",
        (("gates would open", "Pakistani prime minister", "Pakistan"),),
    ),
    (
        "Residents of the border town said they had heard shots. The town's mayor said nobody was hurt.",
        (("heard shots", "residents of the border town", None), ("nobody was hurt", "town's mayor", None)),
    ),
    (
        "An adviser to the Iraqi prime minister said the pipeline would reopen.",
        (("pipeline would reopen", "adviser to the Iraqi prime minister", "Iraq"),),
    ),
    (
        "A former Estonian president said the treaty should be torn up.",
        (("treaty should be torn up", "former Estonian president", None),),
    ),
    (
        "Analysts said the harvest would fail. An analyst at a London bank said prices would double.",
        (("harvest would fail", "analysts", None), ("prices would double", "analyst at a London bank", None)),
    ),
    (
        "Environmental groups said the dam would drown the valley.",
        (("dam would drown", "environmental groups", None),),
    ),
    (
        "A government spokesman in Harare said the election would go ahead as planned in Zimbabwe.",
        (("election would go ahead", "government spokesman in Harare", "Zimbabwe"),),
    ),
    (
        "Diplomats in Vienna said Iran had sent a reply. Iranian state media said the reply was positive.",
        (("had sent a reply", "diplomats in Vienna", None), ("reply was positive", "Iranian state media", None)),
    ),
    (
        "The head of the drivers' association said the checkpoint was a disgrace.",
        (("checkpoint was a disgrace", "head of the drivers' association", "drivers' association"),),
    ),
    (
        "The chairwoman of the parliament's defence committee in Latvia said the fence would be finished.",
        (("fence would be finished", "chairwoman of the parliament's defence committee in Latvia", "Latvia"),),
    ),
    (
        "The ruling party said it would back the deal. The party's secretary-general said the vote was on Tuesday.",
        (
            ("back the deal", "ruling party", "ruling party"),
            ("vote was on Tuesday", "party's secretary-general", "ruling party"),
        ),
    ),
    (
        "Cyprus asked for a delay. The Cypriot side said it needed a week. The Turkish side said a week was too long.",
        (("needed a week", "Cyprus", "Cyprus"), ("week was too long", "Turkey", "Turkey")),
    ),
    (
        "The two sides met in Muscat. The Omani mediator said both had moved.",
        (("both had moved", "Omani mediator", "Oman"),),
    ),
    (
        "Officials in Warsaw said the convoy would pass. One of the officials said it carried grain.",
        (("convoy would pass", "officials in Warsaw", "Poland"), ("carried grain", "one of the officials", "Poland")),
    ),
    (
        "The rebels said they had shot down a drone. A rebel spokesman said it had crossed the river.",
        (("shot down a drone", "rebels", None), ("crossed the river", "rebel spokesman", None)),
    ),
    (
        "The army of Chad said it had closed the pass. A military spokesman said the closure was temporary.",
        (("closed the pass", "army of Chad", "Chad"), ("closure was temporary", "Chadian military spokesman", "Chad")),
    ),
    (
        "The flood had reached the plant, Romanian officials confirmed.",
        (("flood had reached", "Romanian officials", "Romania"),),
    ),
    (
        "Aid workers in Goma said the road was mined.",
        (("road was mined", "aid workers in Goma", None),),
    ),
    (
        "The presidents of Kenya and Somalia met in Nairobi. The two presidents said the border would reopen.",
        (("border would reopen", "Kenya and Somalia", "Kenya and Somalia"),),
    ),
    (
        "Algerian Energy Minister Nadir Boukhalfa and Italian Energy Minister Chiara Montanelli met in Rome. The two ministers said gas would flow by autumn.",
        (("gas would flow", "Nadir Boukhalfa and Chiara Montanelli", "Algeria and Italy"),),
    ),
    (
        "A Thai navy officer said the boat had drifted. The officer said it was towed to Ranong.",
        (("boat had drifted", "Thai navy officer", "Thailand"), ("towed to Ranong", "Thai navy officer", "Thailand")),
    ),
    (
        "A scholar at the Lagos School of Ports said the lease was void.",
        (("lease was void", "scholar at the Lagos School of Ports", None),),
    ),
    (
        "The Kremlin's envoy to the talks said the list was incomplete.",
        (("list was incomplete", "Russian envoy", "Russia"),),
    ),
    (
        "The central bank of Ghana said reserves had grown. The bank said rates would stay.",
        (
            ("reserves had grown", "central bank of Ghana", "Ghana"),
            ("rates would stay", "central bank of Ghana", "Ghana"),
        ),
    ),
    (
        "Nepal's home ministry denied the report. A ministry official said no one had been expelled.",
        (("no one had been expelled", "Nepali ministry official", "Nepal"),),
    ),
    (
        "An Indonesian lawmaker said the bill was dead.",
        (("bill was dead", "Indonesian lawmaker", None),),
    ),
    (
        "Prosecutors in Skopje said they had opened an inquiry.",
        (("had opened an inquiry", "prosecutors in Skopje", "North Macedonia"),),
    ),
    (
        "Ministers from five countries said the corridor was safe.",
        (("corridor was safe", "ministers from five countries", None),),
    ),
    (
        "Someone at the embassy of Qatar said the visa office was closed. An embassy official said it would open on Sunday.",
        (("it would open on Sunday", "Qatari embassy official", "Qatar"),),
    ),
    (
        "The delegation from Laos said it would leave. The head of the delegation said he had orders.",
        (("it would leave", "delegation from Laos", "Laos"), ("he had orders", "head of the delegation", "Laos")),
    ),
    (
        "Farmers said the price was too low. Their association said it would sue.",
        (("price was too low", "farmers", None), ("it would sue", "farmers' association", "farmers' association")),
    ),
    # --- pronouns
    (
        "Foreign Minister Ewa Lisiecka of Poland met her Slovak counterpart, Jozef Hrnciar. She said the pipeline was safe. He said it needed repair.",
        (("pipeline was safe", "Ewa Lisiecka", "Poland"), ("needed repair", "Jozef Hrnciar", "Slovakia")),
    ),
    (
        "A Vietnamese general said the islet was empty. He said the flag had been taken down.",
        (
            ("islet was empty", "Vietnamese general", "Vietnam"),
            ("flag had been taken down", "Vietnamese general", "Vietnam"),
        ),
    ),
    (
        "The Swedish government rejected the plan. It said the timetable was unrealistic.",
        (("timetable was unrealistic", "Sweden", "Sweden"),),
    ),
    (
        "Officials in Seoul were cautious. They said the leaflets had stopped.",
        (("leaflets had stopped", "officials in Seoul", "South Korea"),),
    ),
    (
        "Anders Kvilhaug, a lawyer, met Inger Solbraekke, Norway's trade minister. He told her the contract was void. She replied that it was not.",
        (("contract was void", "Anders Kvilhaug", None), ("it was not", "Inger Solbraekke", "Norway")),
    ),
    (
        "The company, Tolvik Peat, lost the case. It said it would appeal.",
        (("would appeal", "Tolvik Peat", "Tolvik Peat"),),
    ),
    (
        "Moldova's ambassador, Irina Codreanu, left the room. In her view, the map was an insult.",
        (("map was an insult", "Irina Codreanu", "Moldova"),),
    ),
    # --- further constructions, written after the first
    (
        "Colombian Foreign Minister Beatriz Arango-Villa landed in Quito on Tuesday. The minister, 51, said the crossing at Rumichaca would reopen. Her hosts disagreed. The Colombian delegation said it would wait.",
        (
            ("crossing at Rumichaca", "Beatriz Arango-Villa", "Colombia"),
            ("would wait", "Colombian delegation", "Colombia"),
        ),
    ),
    (
        "Hungary's finance minister, Gergely Bartos, said the loan was needed. The opposition said it was a trick. Bartos's deputy said nothing had been signed.",
        (
            ("loan was needed", "Gergely Bartos", "Hungary"),
            ("it was a trick", "opposition", None),
            ("nothing had been signed", "Bartos's deputy", "Hungary"),
        ),
    ),
    (
        "A senior European Union official said on condition of anonymity that the ships would be searched.",
        (("ships would be searched", "senior European Union official", "European Union"),),
    ),
    (
        "Analyst Rowena Sturgess of the Harbour Institute said the sea lane was safe. The analyst said insurers disagreed.",
        (("sea lane was safe", "Rowena Sturgess", None), ("insurers disagreed", "Rowena Sturgess", None)),
    ),
    (
        "Two Western diplomats said Tehran had accepted the draft. An Iranian official denied it.",
        (("had accepted the draft", "two Western diplomats", None),),
    ),
    (
        "Bangladesh's shipping ministry said the ferry was overloaded. The ministry's spokesman said the owner had fled.",
        (
            ("ferry was overloaded", "Bangladeshi shipping ministry", "Bangladesh"),
            ("owner had fled", "ministry's spokesman", "Bangladesh"),
        ),
    ),
    (
        "Swiss mediator Urs Brandenberger shuttled between the two camps. The mediator said he was tired. The Swiss diplomat said he would go on.",
        (("he was tired", "Urs Brandenberger", "Switzerland"), ("he would go on", "Urs Brandenberger", "Switzerland")),
    ),
    (
        "The Cuban government said the flights would resume. Havana said the first would leave on Monday.",
        (("flights would resume", "Cuba", "Cuba"), ("first would leave", "Cuba", "Cuba")),
    ),
    (
        "A spokesman for President Luka Vojvodic of Montenegro said the visit was private.",
        (("visit was private", "spokesman for President Luka Vojvodic of Montenegro", "Montenegro"),),
    ),
    (
        "Some lawmakers said the treaty was dead. One lawmaker from the ruling party said it could be saved.",
        (("treaty was dead", "lawmakers", None), ("could be saved", "one lawmaker from the ruling party", None)),
    ),
    ("Aboard the ship, the captain said the crew was hungry.", (("crew was hungry", "captain", None),)),
    (
        "Azerbaijan's deputy foreign minister, Elchin Rzayev, met Armenian officials at the border. The Azerbaijani official said a list had been handed over. The Armenians said it was blank.",
        (("list had been handed over", "Elchin Rzayev", "Azerbaijan"), ("it was blank", "Armenia", "Armenia")),
    ),
    (
        "The World Bank's country director, Sunniva Eikeland, said the loan was late. The director said a new date would be set.",
        (
            ("loan was late", "Sunniva Eikeland", "World Bank"),
            ("new date would be set", "Sunniva Eikeland", "World Bank"),
        ),
    ),
    (
        "The widow of the murdered reporter said she had been threatened.",
        (("had been threatened", "widow of the murdered reporter", None),),
    ),
    (
        "A retired Greek admiral said the frigate was too old. The retired officer said it should be sold.",
        (("frigate was too old", "retired Greek admiral", None), ("should be sold", "retired Greek admiral", None)),
    ),
    (
        "Norwegian oil company Nordsund said output would fall. The company said 40 jobs would go. A company spokesperson said talks had begun.",
        (
            ("output would fall", "Nordsund", "Nordsund"),
            ("40 jobs would go", "Nordsund", "Nordsund"),
            ("talks had begun", "company spokesperson", "Nordsund"),
        ),
    ),
    (
        "Israeli and Lebanese officials met under a tent. Officials on both sides said the line was clear.",
        (("line was clear", "officials on both sides", None),),
    ),
    (
        "Nigeria's president said fuel would be cheaper. His spokesman said the date was not fixed.",
        (("fuel would be cheaper", "Nigerian president", "Nigeria"), ("date was not fixed", "spokesman", "Nigeria")),
    ),
    (
        "A person close to the prime minister of Iceland said she would resign.",
        (("she would resign", "person close to the prime minister of Iceland", None),),
    ),
    (
        "Shipping lines said freight rates would double. An industry source said some had already done so.",
        (("rates would double", "shipping lines", None), ("already done so", "industry source", None)),
    ),
    (
        "Ecuador's energy minister, Paola Guerron, resigned. In a letter to the president, she said she had been ignored. He said he regretted her decision.",
        (("had been ignored", "Paola Guerron", "Ecuador"),),
    ),
    (
        "The head of the delegation, Tadeusz Wrona, said Poland would abstain. He told reporters the text was weak. They asked why. He said he would not comment.",
        (
            ("would abstain", "Tadeusz Wrona", "Poland"),
            ("text was weak", "Tadeusz Wrona", "Poland"),
            ("not comment", "Tadeusz Wrona", "Poland"),
        ),
    ),
    (
        "The European Commission's spokesperson for trade said the tariff was illegal.",
        (("tariff was illegal", "European Commission's spokesperson for trade", "European Union"),),
    ),
    (
        "A Kremlin spokesman said the report was false. A Kremlin official said it would be studied.",
        (("report was false", "Kremlin spokesman", "Russia"), ("it would be studied", "Kremlin official", "Russia")),
    ),
    (
        "The foreign ministers of Sweden and Denmark met in Malmo. They said the bridge toll would be cut. The Danish minister said the cut was small.",
        (
            ("toll would be cut", "foreign ministers of Sweden and Denmark", "Sweden and Denmark"),
            ("cut was small", "Danish minister", "Denmark"),
        ),
    ),
    (
        "A United Nations envoy said the camps were full. The envoy urged donors to pay.",
        (
            ("camps were full", "United Nations envoy", "United Nations"),
            ("pay", "United Nations envoy", "United Nations"),
        ),
    ),
    (
        "Rebels in the north said they held the airfield. The government in Bamako said that was a lie.",
        (("held the airfield", "rebels in the north", None), ("that was a lie", "Mali", "Mali")),
    ),
    (
        "Families of the missing miners said the shaft must be opened. The mine's owner said it was flooded.",
        (("shaft must be opened", "families of the missing miners", None), ("it was flooded", "mine's owner", None)),
    ),
    (
        "Thai Prime Minister Somsak Rattanakorn met Cambodian leader Chea Sovann. The Thai premier said the temple was Thai. The Cambodian leader said it was not.",
        (("temple was Thai", "Somsak Rattanakorn", "Thailand"), ("it was not", "Chea Sovann", "Cambodia")),
    ),
    (
        "Trade Secretary Fiona Abernathy was in Delhi. A spokesman for the Department for Trade said Britain was hopeful. Abernathy herself said the gap was wide.",
        (
            ("was hopeful", "spokesman for the Department for Trade", "United Kingdom"),
            ("gap was wide", "Fiona Abernathy", "United Kingdom"),
        ),
    ),
    (
        "A top aide to Sri Lanka's president said the port lease would be reviewed.",
        (("lease would be reviewed", "top aide to Sri Lanka's president", "Sri Lanka"),),
    ),
    (
        "The border guard service of Lithuania said balloons had landed. The service said they carried cigarettes.",
        (
            ("balloons had landed", "border guard service of Lithuania", "Lithuania"),
            ("carried cigarettes", "border guard service of Lithuania", "Lithuania"),
        ),
    ),
    (
        "Local officials said the well was dry. Local media said it was poisoned.",
        (("well was dry", "local officials", None), ("was poisoned", "local media", None)),
    ),
    (
        "Haitian police chief Wilner Desravines said the depot was safe. The police chief said gangs had withdrawn.",
        (("depot was safe", "Wilner Desravines", "Haiti"), ("gangs had withdrawn", "Wilner Desravines", "Haiti")),
    ),
    (
        "Former Dutch prime minister Joost van Elderen chaired the panel. The former prime minister said the report was ready.",
        (("report was ready", "Joost van Elderen", None),),
    ),
    (
        "The Libyan coast guard said the boat had sunk. A coast guard officer said nine were missing.",
        (
            ("boat had sunk", "Libyan coast guard", "Libya"),
            ("nine were missing", "Libyan coast guard officer", "Libya"),
        ),
    ),
    # --- titles in steps, in pairs, and heads of bodies behind modifiers
    (
        "Leader of the opposition in the senate Yusra Tamkeen said on Monday that the budget would fall.",
        (("budget would fall", "Yusra Tamkeen", None),),
    ),
    (
        "“The price of bread is the whole question,” said Kenzo Arimoto, head of the main opposition Civic Harvest Party of Japan.",
        (("price of bread", "Kenzo Arimoto", "Civic Harvest Party of Japan"),),
    ),
    (
        "Natsuko Orimura, leader of junior coalition partner Komorebi, said the wells would be tested.",
        (("wells would be tested", "Natsuko Orimura", "Komorebi"),),
    ),
    (
        "Ichiro Morisawa, head of Nippa Isharu, said wages would rise.",
        (("wages would rise", "Ichiro Morisawa", "Nippa Isharu"),),
    ),
    (
        "“Nobody was charged,” said RLKW founder and president, Aida Barsoum.",
        (("Nobody was charged", "Aida Barsoum", "RLKW"),),
    ),
    (
        "Wilmer Kalisaya, the head of Bolivia's armed forces, said the streets were calm.",
        (("streets were calm", "Wilmer Kalisaya", "Bolivia"),),
    ),
    (
        "Tim Clarendon, the head of the European commission in Ethiopia, said it was a breakthrough.",
        (("was a breakthrough", "Tim Clarendon", "European Union"),),
    ),
    (
        "Carla Rawlins, chief data officer at London-based Kelp Mineral Bank, said it was unclear.",
        (("it was unclear", "Carla Rawlins", "Kelp Mineral Bank"),),
    ),
    (
        "The Liberal Party met on Monday. Liberal leader Pieter Dunmore said the target was a stunt.",
        (("target was a stunt", "Pieter Dunmore", "Liberal Party"),),
    ),
    (
        "The Ambassador of the Kingdom of Spain, Íñigo Barrutia, said the answer would be written.",
        (("answer would be written", "Íñigo Barrutia", "Spain"),),
    ),
    (
        "The Prime Minister of Taluna, Iosefa Leatua, said the ferries would sail.",
        (("ferries would sail", "Iosefa Leatua", "Taluna"),),
    ),
    (
        "Paraguay reads its letters. Anti-smuggling Minister Renata Ferreiro said the plane had been seen.",
        (("plane had been seen", "Renata Ferreiro", "Paraguay"),),
    ),
    # --- initials that the article itself explains, and short names that several bear
    (
        "Pakistan Tarbiyat-e-Ilm (PTI) Chairman Imtiaz Kasuri asked for a vote. PTI chief Kasuri left. The PTI said the lists were wrong.",
        (("lists were wrong", "Pakistan Tarbiyat-e-Ilm", "Pakistan Tarbiyat-e-Ilm"),),
    ),
    (
        "Ilyas Kasuri, chairman of the Lantern Front, opened the rally. Kasuri said the count was false. Umair Kasuri, its treasurer, was there too.",
        (("count was false", "Ilyas Kasuri", "Lantern Front"),),
    ),
    (
        "Prosecutor Sun Lihua spoke in Harbin. Sun said the files were sealed.",
        (("files were sealed", "Sun Lihua", None),),
    ),
    # --- bodies spoken of again
    (
        "The Union of Lamplighters met in Riga. The Harbour Relief Society published its list. The group said the list was long.",
        (("list was long", "Harbour Relief Society", "Harbour Relief Society"),),
    ),
    (
        "Anti-graft campaign group, Openness Watch, called for an inquiry.",
        (("an inquiry", "Openness Watch", "Openness Watch"),),
    ),
    (
        "In Niamey, the Ministry of Commerce has denied targeting Ghana.",
        (("targeting Ghana", "Ministry of Commerce", "Niger"),),
    ),
    # --- who is meant by a bare office
    (
        "President Amadou Sissoko of Mali met U.S. President Dwight Colfax in Bamako. Sissoko thanked him. The president said the wells were full.",
        (("wells were full", "Amadou Sissoko", "Mali"),),
    ),
    (
        "President Evaristo Morán of Bolivia, a left-wing union leader and former farmer, said the vote was his.",
        (("vote was his", "Evaristo Morán", "Bolivia"),),
    ),
    (
        "The Lamp Society met in Lima. President Olga Brantes of Peru said the lamps would burn.",
        (("lamps would burn", "Olga Brantes", "Peru"),),
    ),
    (
        "Former president Mahinda Rathnakara of Sri Lanka is in Galle. A top aide of Mahinda Rathnakara on Thursday said he would stay.",
        (("he would stay", "top aide of Mahinda Rathnakara", None),),
    ),
    (
        "Officials of the Lamp Society met. Lamp Society officials said the oil was gone.",
        (("oil was gone", "Lamp Society officials", "Lamp Society"),),
    ),
    (
        "Kerala Chief Minister Prabha Menoth said the law was needed. Saudi Arabia said nothing.",
        (("law was needed", "Prabha Menoth", None),),
    ),
    (
        "Ex-Minister Jorge Lastra of Chile said the port was too small.",
        (("port was too small", "Jorge Lastra", None),),
    ),
    # --- a company spoken of as such, and names with a noun that tells their kind
    (
        "Quillwort Holdings has closed its yard in Lima. Divers searched the basin on Tuesday. The company said nobody was hurt.",
        (("nobody was hurt", "Quillwort Holdings", "Quillwort Holdings"),),
    ),
    (
        "Quillwort chief executive Olga Brantes resigned on Monday. Shares fell in Lima. The firm said she would stay until May.",
        (("stay until May", "Quillwort", "Quillwort"),),
    ),
    (
        "Quillwort Holdings has closed its yard. The Ministry of Commerce published a list on Tuesday. The company said the list was wrong.",
        (("list was wrong", "Quillwort Holdings", "Quillwort Holdings"),),
    ),
    (
        "Fires burned in Lima. The Lumbrera newspaper said the wells were dry. The newspaper said the pumps had failed.",
        (("wells were dry", "Lumbrera", "Lumbrera"), ("pumps had failed", "Lumbrera", "Lumbrera")),
    ),
)
