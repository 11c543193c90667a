/** Version 2 of the strategy in English: the blocks of `strategy.fr.ts` under the same keys. */
export const STRATEGY_EN = `
[titre] # Making cities in common

[sous-titre] Strategy of the network Villes en commun, 2027-2031. Draft open for public comment until 15 January 2027 and put to the vote of the steering committee on 12 February 2027.

[1] ## Why a common strategy

[1.1] Villes en commun brings together 141 cities and associations from five regions: 44 on the Rive nord, 36 on the Rive sud, 27 on the Plateaux, 19 in the Deltas and 15 in the Îles. Our cities are not alike. The largest has two million inhabitants; the smallest, Roche-Basse, has 840 and no secondary school. Yet all of them decide the same things: where people live, who has water in August, how money is shared, and in which language it is said.

[1.2] This text commits the network for five years. It replaces neither the laws of countries nor the votes of city councils. It says what the members promise to do together, by what date, with what money, and who will be asked to account for it when it is not done.

[1.3] The previous strategy, 2021-2026, held forty-two commitments. Eleven were kept, seventeen were kept in part, fourteen were not kept. None of those fourteen had a date or a budget. We drew a simple rule from this: **no commitment without a date, no date without money, no money without a name.**

[1.4] So we have written less. This strategy contains twenty-six commitments. Each has a deadline, a cost and someone responsible, and each points back to what was said during the consultation. Anyone who wants to know why a sentence is here can ask the text.

[1.5] Three things remain beyond the network’s reach, and it is better to write so at the beginning than at the end:

[1.6] - national taxes and social benefits, which our cities do not set;

[1.7] - the price of transport, which depends on authorities where the network has no seat;

[1.8] - the right of residence, on which each city may speak in its own name, but not in the name of the others.

[1.9] ### Who this text is for

[1.10] First of all for the inhabitants, who will be able to hold it up to their city. For city councils, which will have to vote on what concerns them within the year. For associations, which will check. And for city staff, who will be asked to do the work: sixty-four of them reread the deadlines, and we extended nine.

[1.11] To join the network is to accept this text as a whole. A city may however declare, when it signs, up to two commitments it will not meet on the date planned. It says which, why, and by when it can. This declaration is public and cannot be renewed.

[1.12] ### How this text was written

[1.13] It was written by three people, reread by many, and spoken first. Each part begins with what we heard, then says what we promise, and ends with what it costs or with what we do not yet know how to do. Passages are numbered so that they can be discussed without being copied out. Trade words were replaced where we found better; where we did not, we explain them.

[1.14] We have kept the sentences that disturb. A strategy that nobody contests is a strategy that nobody has read.

[2] ## What we have learnt

[2.1] From March to May 2026 we asked what the network should be for, what kept people from taking part, and what it should stop doing. From June to September we put forward priorities, then a first text. The answers came by questionnaire, by letter, by voice message, in listening sessions and in the margins of the text. Every one of them has a number.

[2.2] ### What comes back everywhere

[2.3] **Staying before building.** Half of the contributions on housing do not ask us to build. They ask not to have to leave. We had prepared a chapter on construction sites; we wrote another one.

[2.4] **Water is counted before it is shared.** On the Plateaux, the cuts of summer 2025 lasted up to nineteen days. People did not dispute the cut. They disputed learning of it the same morning, and seeing the golf courses green.

[2.5] **A participatory budget that is too small wears people out.** Where people vote on less than 1 % of investment, turnout falls from the third year. Where they vote on more, it holds.

[2.6] **You are not invited in a language you do not understand.** This is the point on which all five groups of contributors say the same thing.

[2.14] **People ask for an answer more than for agreement.** In the questionnaires the most frequent sentence is not “I am against”, but “nobody ever told me what became of it”. We promised to answer every contribution, one by one or in groups, and to give a reason. For the first two phases this is done.

[2.7] ### What still divides us

[2.8] Three disagreements run through this text. We have not erased them.

[2.9] - Should rents be capped in every city, or only where they exceed a third of income? Tenants’ associations ask for the first, twenty-two cities for the second. The text keeps the second and sets a date in 2029.

[2.10] - Should a city that evicts in winter leave the network? Eleven contributions ask for it. The committee preferred a public warning, so that the people of that city do not lose the support of the others.

[2.11] - May the network publish data that the city concerned would rather keep? Chapter 7 answers yes, personal data excepted, and gives thirty days to object in public.

[2.12] ### Whom we have not heard enough

[2.13] Four of the fifteen cities of the Îles took part in the first two phases. People under 25 make up 7 % of the voices and 31 % of the population. Deaf and blind people reminded us that the invitation itself was not accessible. These gaps are ours: three listening sessions are held in the Îles before Christmas, and the invitation now exists in sign language and in large print.

[2.15] We also missed those who work at night, people in prison and families housed in hotels. For them, ordinary channels are not enough: it takes go-betweens, and time. Passage 3.11 draws a consequence from this.

[2.16] ### What we failed to do before

[2.17] Four reasons recur in the fourteen commitments that the previous strategy did not keep. We note them so as to remember when signing this one:

[2.18] - **No one answered for it.** “The network” has no office where one can knock. Nine commitments had no name.

[2.19] - **The slowest city set the pace.** We waited for everyone’s agreement before beginning. From now on three cities are enough to open the way, and the others say when they follow.

[2.20] - **The figure had changed its meaning.** A home “delivered” was counted at the permit in one city and at the handing over of keys in another. Definitions are now published with the indicators, and are left alone.

[2.21] - **It had been announced before it was paid for.** A commitment without a line in table 9.2 no longer enters the text.

[3] ## Equal voices

[3.1] A city always speaks several languages. Yet in 88 of the network’s 141 cities, the budget, public inquiries and notices of meeting exist in only one. The listening sessions said so constantly: people do not refuse to take part, they are not invited in a language they understand.

[3.2] By the end of 2028, member cities publish the information, the ballot paper and the result of every local vote in the languages spoken by their inhabitants. The network pays for the first translation; the city, for the following ones.

[3.3] Every year the network trains sixty neighbourhood interpreters. They are paid. Their names appear in the minutes, beside those of elected members, because translating is a public duty and not a favour.

[3.4] Every meeting of the network is held in at least two languages, with minutes in each within ten days. When that time cannot be kept, the secretariat says so, and says why.

[3.5] A person who cannot travel has the same rights as a person who is present. Telephone, voice message, letter and home visit are ordinary channels: what arrives through them is entered in the same register, under the same numbering.

[3.6] Every year the network publishes the share of voices received by language, by channel and by region. If a region is missing, it goes there before concluding.

[3.7] These commitments cost 1.4 million a year, or 6 % of the network’s budget. They are set out in table 9.2.

[3.8] ### What is open to all must first be open to some

[3.9] From 2027, no consultation of the network opens without a version in sign language, a version that a screen reader can read and a version in short sentences. These three versions are checked by the people who use them, and that checking is paid at the same rate as a consultancy’s.

[3.10] People under 18 may contribute from the age of 13, with their school or without it. Their names are never published.

[3.11] By June 2028, every city of more than 20,000 inhabitants names three listening relays among people whom many others pass by: a caretaker, a librarian, a nurse, a night warden. They gather what is said and enter it in the register with the agreement of whoever said it. They are compensated for twelve half-days a year.

[3.12] ### What a voice says, and what it does not

[3.13] The number of contributions is not a vote. Thirty similar letters say that a worry is shared; one letter alone may be right. So the network counts voices apart from texts, publishes both, and never draws a percentage of opinion from a consultation. When it wants to know what all inhabitants think, it draws lots, and says so.

[3.14] Everyone chooses what is published of what they said: name and text, text without name, or nothing. They may change their mind. The choice also holds for documents already published, where quotations are filled in when they are read.

[4] ## Housing without displacing

[4.1] Between 2019 and 2025, in our cities, 61,000 households left their municipality after a renovation, a notice for sale or a rise in rent. Most have not come back. A city can build a great deal and lose its inhabitants: the number of new homes will no longer be our first indicator.

[4.2] No one is displaced without being rehoused in the same municipality or the neighbouring one.

[4.3] This commitment holds for operations decided, funded or authorised by a member city. Rehousing is offered in writing at least six months before departure, at a rent no more than 5 % above the old one. The household may visit, refuse once, and be accompanied by the association of its choice. Where the municipality is an island, “neighbouring” means: on the same island.

[4.4] ### Staying

[4.5] From 1 January 2028, every renovation of more than ten homes supported by a member city begins with a return agreement. It names the households, the date of return and the rent. It is signed before the permit.

[4.6] The network creates a **staying fund** of 9 million euros for the period. It advances up to six months’ rent to households threatened with eviction, free of interest, before the hearing and not after. Cities match the network’s share; the smallest, under 5,000 inhabitants, do not.

[4.7] No member city carries out or lends a hand to an eviction without rehousing between 1 November and 31 March. A city that does receives a public warning, under the conditions of passage 8.4.

[4.8] Where the median rent exceeds a third of the median income, the city caps rents on new lettings when the law allows, and asks for that power when it does not have it. The network publishes the list of these cities every March. In 2029 the committee examines whether to go further.

[4.9] ### Land

[4.10] Member cities stop selling their land. By the end of 2029, all public land that changes use is leased, for ninety-nine years at most, to a community land trust or a residents’ cooperative. Sales already signed are honoured, and published.

[4.11] Three common land companies are created before the end of 2028: one for the two Rives, one for the Plateaux, one for the Deltas and the Îles. Together they buy what a city alone cannot. Their starting capital is 14 million euros, of which 8 come from the network.

[4.12] A home that has been empty for two years, in an area under pressure, is declared. The city offers the owner to let it through a body that guarantees the rent. If the owner refuses twice, the city applies the tax the law allows and assigns it to the staying fund.

[4.16] Turning a home into a holiday let is subject to compensation in all member cities of more than 10,000 inhabitants and on all islands: for one home withdrawn, one home given back, of the same size, in the same neighbourhood. Main homes let for fewer than sixty nights a year are not concerned.

[4.17] Offices empty for three years may become homes without a change of plan, when the law allows, provided that half of the homes created are let below the median rent.

[4.13] ### Living somewhere without an address

[4.14] Anyone may be given an address in a member city, with no condition of length of stay, within fifteen days. That address is enough to contribute, to vote in the participatory budget and to enrol a child at school.

[4.15] Sites for travelling people are connected to water and electricity before the end of 2028. Eleven are not today; the list is annexed to the open data.

[4.18] ### Renovating with those who live there

[4.19] A renovation has not succeeded when the bill goes down and the rent goes up by as much. The network only supports works whose gain, rent and energy together, stays positive for the tenant for ten years. A public calculator lets anyone check this before the vote of the co-owners or the council.

[4.20] In every operation of more than forty homes, a room stays open on site during the works, kept by two residents employed half-time. The experience at Montclair divided appeals by three.

[4.21] ### What every city prepares in 2027

[4.22] Before the end of the year, every member city publishes on four pages an account of its departures: how many households left the municipality, from where, for what declared reason, and where to when that is known. Tenants’ associations reread this account and add their remarks, which the city may not remove. It is from this that we shall know, in 2031, whether we kept our word.

[4.23] Cities without staff for this may ask the network: six people, shared among the five regions, spend three weeks in each. Roche-Basse and Île-Longue begin.

[5] ## Sharing water

[5.1] Summer 2025 was the third summer of cuts in five years. Fifty-three member cities restricted water, twelve of them for more than thirty days. None could say, to the hour, which uses were cut and which were not.

[5.2] Before summer 2028 every member city sets an **order of cuts** voted in public: what is closed first, what never is. Ornamental watering and private pools come first. Drinking water, care and schools are not on the list.

[5.3] Every cut is announced seventy-two hours ahead, by poster, by message and by word of mouth in the languages of the neighbourhood. When a failure makes that impossible, the city hands out water within six hours, less than three hundred metres away.

[5.4] The first fifty litres per person per day are never cut for unpaid bills, and their price does not exceed 2 % of the lowest income. Cities that still charge a flat rate move to progressive pricing before the end of 2029.

[5.5] Farmers and cities of the same basin sit at a **water table**. It meets at least three times a year, once in February, before sowing. It publishes who draws water, where and how much.

[5.6] ### Repairing before drawing

[5.7] On average, 27 % of the water we treat is lost before the tap; in nine cities, more than half. We bring this loss down to 15 % in 2031 through a common repair programme of 12 million euros. The network supports no new abstraction in a city whose loss exceeds 25 %.

[5.8] A shared leak-listening truck goes round cities of fewer than 20,000 inhabitants. It visits each at least once every eighteen months; the Îles have one of their own, with the boat that goes with it.

[5.9] Coastal and island cities desalinate only as a last resort, after a public opinion on energy and on discharges. Discharges are measured by a third party.

[5.14] ### Leaving room for water

[5.15] To live in a delta is to know where the water will go. The nineteen cities of the Deltas stop building in the hundred-year flood zone from 1 January 2028, on embankments too. The houses that stand there are not condemned: their inhabitants are entitled to a free survey, then to a choice between works and a purchase at the price from before the flood.

[5.16] Four hundred hectares of wetland are restored by 2031, half of them upstream, on the Plateaux. Downstream cities pay a share of this work, because it protects them: 3.2 million euros over the period.

[5.17] Exposed neighbourhoods have a human warning chain. One person per stairwell or lane knows those who will not come down alone. The chain is tried out once a year, on a rainy evening rather than a public holiday.

[5.10] ### Heat

[5.11] Within ten minutes’ walk of every school, a cool place, free and open in the evening, exists in 2030: garden, library, planted yard, church, market hall. Schools come first. Cities draw the map in 2027 with children, who know where it is hot.

[5.12] School yards are unsealed at the rate of one in ten each year. Three cities have done it with their own funds; they advise the others, and that advice is paid for.

[5.13] During a heat alert, outdoor work on public sites stops from noon to five in the afternoon, without loss of pay. This clause enters contracts awarded from July 2027.

[5.18] ### The energy in water

[5.19] Treating, pushing and heating water takes on average 11 % of our cities’ electricity. By the end of 2030, members cover half of that share with public roofs and with turbines set on pipes, where the slope allows. The cities of the Plateaux, which have the slope, and those of the Deltas, which have the roofs, sign ten-year exchanges.

[5.20] None of these installations takes a cultivated field. Roofs first, car parks next, and wasteland when it has not become a garden.

[5.21] Every spring each water table publishes a page that can be read aloud in three minutes: what is in the aquifers, what is forecast, and what will be cut first if the summer is dry.

[6] ## Public money, decided together

[6.1] Ninety-six cities of the network hold a participatory budget. In sixty-one, it covers less than 1 % of investment; in eighteen, projects voted for have been waiting more than three years. One cannot ask people to come back and vote when the playground of 2022 has not been built.

[6.2] By 2030, every member city puts at least 5 % of its investment to the vote of its inhabitants. The step for 2028 is 2 %. A city may go more slowly if it says so before the budget vote, in a public sitting.

[6.3] A project voted for is delivered within twenty-four months. After that, the city publishes the cause and proposes a date; after thirty-six months, the project goes ahead of any new vote.

[6.4] Everyone who lives in the city has the right to vote, whatever their passport, from the age of sixteen. A registered address is enough.

[6.18] Projects may be proposed out loud, at the neighbourhood desk. A member of staff writes them down, reads them back to the person and submits them in that person’s name. In the cities that have tried it, a third of projects come from people who had never filled in a form.

[6.19] One fifth of the sum is set aside for neighbourhoods where the median income is more than 20 % below that of the city. The neighbourhoods are named in the rules, before the vote opens, and not chosen afterwards.

[6.5] ### A budget that can be read

[6.6] Two weeks before the vote, every city publishes a four-page budget that answers six questions:

[6.7] 1. Where does the money come from?

[6.8] 2. Where does it go, neighbourhood by neighbourhood?

[6.9] 3. What changes from last year?

[6.10] 4. What does the city owe, and to whom?

[6.11] 5. Which contracts exceed 500,000 euros, and who obtained them?

[6.12] 6. What was promised last year, and what has been done?

[6.13] The answers are given in the languages of passage 3.2. The network provides a model in June 2027. It was written with three municipal accountants and eleven inhabitants who did not read budgets.

[6.14] ### Buying differently

[6.15] Public contracts under 40,000 euros are kept first for companies, cooperatives and associations of the region, where the law allows. The share placed in this way is published every year.

[6.16] Members who wish to do so buy paper, water meters and vehicles together. The first joint order is placed in March 2028. The saving expected is 8 %, and half of it goes back to the staying fund.

[6.17] A grant of more than 23,000 euros has a public page: to whom, for what, what was done. Below that, small associations write no report; a telephone call is enough.

[6.20] ### When money is short

[6.21] A city that must cut its spending by more than 3 % during the year puts its choices to a public meeting before voting on them, with at least two costed scenarios. Cuts made without that meeting are pointed out in the network’s yearly report.

[6.22] Members owe each other help. A solidarity loan, up to 400,000 euros free of interest, is granted within thirty days to a city struck by a disaster. It has served four times since 2021, and has been repaid four times.

[6.23] ### What taxes pay for elsewhere

[6.24] Forty-one member cities host facilities that serve others: a landfill, a waterworks, a hospital, a bridge. They have the noise and the upkeep. From 2028, the cities that use them and those that bear them meet once a year, accounts open, and agree on a share. When they do not succeed, the committee proposes a sum and says how it was worked out.

[6.25] The network publishes these agreements. We have found that two neighbouring cities often discovered, on reading them, that they were paying for the same bridge by two rules.

[7] ## Opening the data that are useful

[7.1] Our cities publish 4,300 datasets. The consultation asked who uses them: for three in four, nobody could say. We will open fewer, and better.

[7.2] Twelve datasets are published by every city, in the same format, before the end of 2028. They answer questions that inhabitants have asked:

[7.3] - empty homes, by neighbourhood;

[7.4] - evictions requested, granted and carried out, by month;

[7.5] - water drawn and water lost, by network;

[7.6] - projects voted for and their state, with the date promised;

[7.7] - contracts, grants and sales of land;

[7.8] - the languages in which the city has answered.

[7.9] The other six are chosen in 2028 by a vote open to inhabitants, associations and researchers. The list of candidates is public as of now.

[7.10] No published data allow a person to be recognised. Groups of fewer than ten are merged into a larger one. A team of three, one of them from an association, rereads every dataset before it first appears.

[7.11] Every dataset has someone who answers for it, with a name and a number. A reported error receives an answer within ten working days. Cities of fewer than 5,000 inhabitants may leave publication to the secretariat, free of charge.

[7.12] The network’s data are free, and so are the programs it pays for. The network buys no service from which it could not take its data away.

[7.13] ### Machines that decide

[7.14] When a program allots a home, a nursery place or an inspection, the city says so, publishes the rule on one page and names the person who can overrule it. No one is refused by a machine alone. A register of these programs is open in every member city before December 2028; today, eight cities have one.

[7.15] No member city uses face recognition in public space.

[7.16] ### What is kept, and for how long

[7.17] Data that no longer serve are erased, and it is published that they were. Answers to consultations are kept for ten years, because they explain the texts; addresses left in order to receive an answer, six months after it. No connection address is kept. Video surveillance images are never matched with another file.

[8] ## How the network governs itself

[8.1] The steering committee has nine seats: five cities, one per region; three associations; one seat held in turn by a coalition and by a multi-stakeholder forum. Terms are three years and are renewed only once. No country holds more than three.

[8.2] The assembly meets once a year, never twice running in the same region. Each member has one vote, whether it has two million inhabitants or eight hundred. In 2028 it is held in the Îles.

[8.3] A decision of the committee is published within ten days with the votes, the reservations and the reasons. Meetings are open, except when they concern a person; the closed part is then announced and explained.

[8.4] A member that does not keep a commitment it has signed receives a request for explanation and then, after four months, a **public warning** adopted by the assembly. The warning states the fact, the city’s answer and the date on which it will be discussed again. It does not exclude: exclusion would deprive inhabitants of what the network brings them.

[8.5] Any association, or any group of one hundred inhabitants, may bring a failure before the committee. The committee answers within sixty days, in a text that gives its reasons.

[8.11] Between two assemblies, members meet in **working circles**, one per chapter of this strategy. Each circle includes at least one association and one city from every region, publishes what it does, and ends after two years if it has produced nothing.

[8.6] ### The Îles, differently

[8.7] So that distance stops deciding in their place, the cities of the Îles receive a travel allowance of 300,000 euros a year, an additional observer’s seat and at least one listening session a year in each. Four sessions are held in 2026; the eleven others, in 2027.

[8.8] ### The network’s money

[8.9] Membership fees range from 200 euros a year for the smallest associations to 90,000 euros for the largest cities. They make up 41 % of resources. The rest comes from public funds and foundations. No gift is accepted from a company that sells to member cities.

[8.10] The accounts are checked by a firm chosen by the assembly and by five inhabitants drawn by lot, trained for it and compensated.

[8.12] People who sit in a circle, a committee or a group drawn by lot without being paid by an employer are compensated: 90 euros per half-day, childcare and travel on top. One may decline the allowance; one should not have to ask for it.

[8.13] The secretariat has twenty-six staff, in four cities. The gap between the highest salary and the lowest is one to three and a half. It is published.

[8.14] ### When the network is wrong

[8.15] An outside person, appointed by the assembly for four years, receives complaints against the secretariat and the committee. That person has access to everything, answers within forty days and gives a public report every year. They may come neither from a member city nor from an association funded by the network.

[8.16] An error in a published text is not erased. It is marked where it stands, with the date and the correction. The next version repairs it; the old one remains readable.

[8.17] The network may end. If the assembly finds in 2031 that fewer than half of the commitments are kept, it puts a single question on its agenda: should it go on, and in what form? Inhabitants are consulted before it answers.

[9] ## Following up and accounting

[9.1] Every commitment has someone responsible on the committee, a date and an indicator. On 1 March each year the secretariat publishes what is kept, what is not, and what it changes as a result. The first publication is on 1 March 2028.

[9.h1] ### Calendar

[9.c0] | When | What | Who

[9.c1] | 12 February 2027 | Committee votes on this text | Steering committee

[9.c2] | June 2027 | Readable budget model; heat clause in contracts | Secretariat, cities

[9.c3] | December 2027 | Eleven listening sessions held in the Îles | Secretariat, cities of the Îles

[9.c4] | 1 January 2028 | Return agreement compulsory | Member cities

[9.c5] | Summer 2028 | Order of cuts voted in every city | Member cities, water tables

[9.c6] | December 2028 | Local votes in the languages of inhabitants; twelve datasets; three land companies | Member cities, secretariat

[9.c7] | March 2029 | Mid-term review, written with a group of inhabitants drawn by lot | Committee, inhabitants

[9.c8] | December 2030 | 5 % of investment put to the vote; cool places open | Member cities

[9.c9] | June 2031 | Next consultation opens | Secretariat

[9.h2] ### Table 9.2. What it costs, in millions of euros

[9.b0] | Item | 2027 | 2028 | 2029 | 2030 | 2031 | Total

[9.b1] | 3 Equal voices | 1.4 | 1.4 | 1.4 | 1.4 | 1.4 | 7.0

[9.b2] | 4 Housing without displacing | 5.2 | 6.4 | 6.8 | 6.8 | 6.4 | 31.6

[9.b3] | 5 Sharing water | 4.1 | 5.0 | 5.6 | 5.6 | 5.2 | 25.5

[9.b4] | 6 Public money | 2.3 | 2.6 | 2.6 | 2.4 | 2.4 | 12.3

[9.b5] | 7 Useful data | 0.9 | 1.1 | 1.0 | 0.8 | 0.8 | 4.6

[9.b6] | 8 Governance and Îles | 1.6 | 1.7 | 1.5 | 1.5 | 1.7 | 8.0

[9.b7] | 9 Follow-up | 0.5 | 0.5 | 0.6 | 0.5 | 0.8 | 2.9

[9.b8] | Secretariat | 4.6 | 4.6 | 4.7 | 4.7 | 4.7 | 23.3

[9.b9] | **Total** | 20.6 | 23.3 | 24.2 | 23.7 | 23.4 | 115.2

[9.2n] The languages of item 3 break down as follows, per year: first translations, 620,000 euros; neighbourhood interpreters, 480,000; sign language, easy-to-read and spoken versions, 210,000; voice messages and home visits, 90,000. Three quarters of the sums are secured until 2029. For 2030 and 2031, 11 million are still to be found; if we do not find them, items 5 and 6 are spread out before the others.

[9.h3] ### What we measure

[9.i0] | Indicator | 2025 | 2028 | 2031

[9.i1] | Cities that publish their votes in the languages of inhabitants | 53 | 110 | 141

[9.i2] | Households rehoused in their municipality or the neighbouring one, per hundred displaced | 38 | 70 | 95

[9.i3] | Water lost before the tap | 27 % | 21 % | 15 %

[9.i4] | Share of investment put to the vote, median | 0.8 % | 2 % | 5 %

[9.i5] | Projects voted for and delivered within twenty-four months | 44 % | 65 % | 85 %

[9.i6] | Islands where a session was held in the year | 4 | 15 | 15

[9.i7] | Share of people under 25 among the voices | 7 % | 15 % | 25 %

[9.3] An indicator that falls two years running goes on the assembly’s agenda. Its definition is not changed on the way.

[9.6] The person responsible for each commitment is named within sixty days of the vote. If that person changes, the name changes too, and a trace of the previous one is kept. A commitment with no one responsible for more than three months is pointed out at the head of the yearly report, before the successes.

[9.7] The report of 1 March takes twelve pages and begins with what is not kept. It exists in the languages of passage 3.2, in sign language and in short sentences, on the same day. It is read at an open meeting, each year in a different region, where the committee may be questioned without notice.

[9.5] The review of March 2029 is written by a group of thirty inhabitants drawn by lot in the five regions, with the support of the secretariat and without its proofreading. It says what should stop. The committee answers each recommendation within ninety days, with a yes, a no or a not yet, and in all three cases with a reason.

[9.4] This text itself can be followed. Every version is numbered and no longer changes. Every sentence points back to what made us write it. If you have spoken and do not find yourself in it, say so: a contest receives an answer, and both stay in the register.
`
