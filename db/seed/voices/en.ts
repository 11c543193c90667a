/* One line, one voice: sub-theme, who and what (see ./read.ts), then the words. ¶ is a new paragraph. */
export const english = `
loyers h1 I moved to Port-Ancre for a job at the hospital. I have lived in four rooms in nineteen months and I can tell you which of them had rats.
loyers h!1 Rent caps sound lovely. My landlord sold up within the month and now I commute from Clairvent.
loyers a2 We run a tenants' clinic on Thursdays. If the network does only one thing, let it be a standard lease that people can actually read.
loyers v2 We publish asking rents by street since January. Two landlords threatened to sue, four lowered their price. Happy to share the template.
foncier h1 The allotments are going. I know it's "only" forty families. I'm one of them.
foncier a2 A community land trust is not a miracle, it is eleven years of meetings. Ours has 62 homes. I would do it again, but fund the meetings.
foncier c2 Public land should be leased, never sold, and the register of leases should be open. We repeat this in every consultation and will repeat it in the next.
foncier h3 4.4 says "inventory". My council already has one. It's in a drawer. Say "published".
vacance h1 The old cannery could house two hundred people. Instead it houses pigeons and a very expensive feasibility study.
vacance v3 We support 4.3 but we lack the power to enter a building. Without that the definition of "vacant" is a philosophical question.
logement h1 My daughter asked why the man sleeps in the bus shelter when there is a hotel with nobody in it. I had no answer, so I am passing the question on.
logement a1 We shelter seasonal workers. They harvest your fruit and sleep in a barn with one tap. Nobody in this network has ever asked them anything.
logement h!2 You want more housing and you want to save every field. Pick one. I mean it kindly.
logement h2 Insulate first. Everything else is a press release.
logement f2 Our forum could not agree on rent control, but we did agree that eviction dates should never fall in a school term. Small thing. Please write it down.
logement a3 Who is responsible when a family is offered a flat in another region? The text has a passive verb exactly where a name should be.
logement c3 Replace "decent" with a standard. Our members have seen "decent" with mould on it.
acces h1 We were told to boil water for eleven weeks. Eleven. The notice is still on my fridge, I've grown attached to it.
acces h2 Make the first few litres free and charge the golf course. I play golf.
acces a3 The thresholds in 5.4 ignore groundwater. A town can comply perfectly and still drain its neighbour.
acces v!2 We are an arid town of nine thousand. A single tariff for the network would bankrupt us or thirst us, take your pick.
inondations h1 The flood took the photographs. The insurance form has no line for photographs.
inondations a1 After the 2024 flood our volunteers mapped every cellar. The city has the map. The city has not opened the file.
inondations v2 We need upstream cities at the table with a budget line, not as observers eating our biscuits.
inondations h?3 Where do you evacuate a care home with eighty-four residents and one lift? I work there. I'd like to know before November.
chaleur h1 I drive a delivery van. No air conditioning, forty degrees, and an app that tells me I'm slow.
chaleur h2 Plant trees where people wait: bus stops, school gates, the benefits office.
chaleur a3 "Cool places" must be open at night. Heat does not stop at six when the library does.
chaleur h!2 Half the new trees on our street died. Please stop counting saplings and start counting shade.
eau h1 I'm fourteen. You keep writing 2031. I'll be nineteen and it will be my problem, so thanks for asking, I guess.
eau a1 Fishers, mussel growers and the sailing club signed the same letter for the first time since 1988. The estuary is that bad.
eau h!1 Another climate consultation, printed on glossy paper, delivered by car.
eau c2 Twenty-two groups, one request: publish leakage every quarter, by district, and let us argue with real numbers.
eau v2 A joint laboratory for the five smallest members would cost less than what we each pay for worse results.
eau h+3 Part 5 finally says who repairs what. I printed that page.
budget h1 I voted for the youth centre. It won. It is now a car park with a mural of young people.
budget h1 Participatory budgeting gave me the first evening in years when my neighbours and I talked about something other than parking. We then talked about parking.
budget a2 Ten per cent of people decide two per cent of the money. Before raising the second number, raise the first.
budget v2 Our advice after six editions: fewer projects, bigger ones, and a person whose only job is to see them built.
budget h!2 I don't want to vote on benches. I elected people to deal with benches.
budget h3 6.1 should say what happens to a winning project that isn't built after two years. At present: nothing, very politely.
marches a1 It took us fourteen months and a court to get a bus contract. It was nine pages long. The interesting part was on page seven.
marches h2 Publish amendments, not just contracts. The price always grows after the photograph.
marches v3 Ten days to publish is fine for a city with a legal department. We have Kwame, and Kwame also does weddings.
marches c2 We tested nine portals: two worked, three asked for a password, four were "under maintenance" for the whole of June.
comptes h1 I'm an accountant and I can't follow my own town's budget. Either I'm bad at my job or somebody's very good at theirs.
comptes h!3 Table 9.2 adds things up differently from page 12. I checked three times with a ruler.
argent h1 What should the network be for? Telling us which of its members waste money. Nobody else will.
argent a2 Name corruption. The word doesn't appear once in thirty pages about public money, which is itself a kind of achievement.
argent v1 We lost eleven per cent of our grant this year. Every new reporting duty is a nurse, a driver or a gardener less. I'm not being dramatic, I do the rota.
argent h?3 If a city signs and then does nothing, does it keep the logo?
argent f3 We ask for a mid-term review with the same figures as the baseline, including the embarrassing ones.
vote h1 My grandmother has voted in five elections by copying the shape of the name. She has beautiful handwriting now.
vote a1 We translated the ballot guide into six languages in one weekend with soup. It can be done. It shouldn't be us.
vote h!1 Eleven languages on one ballot would be a tablecloth. Has anyone printed it out to see?
vote v2 Two extra languages cost us 2,600 a year. Turnout in those wards went up nine points. I can defend that at any council meeting.
vote h2 Put the result on the same door as the poster. In the same languages. That's all.
vote c3 3.2 needs a threshold or it'll be ignored: any language spoken at home by one pupil in twenty.
vote h?3 Does 3.2 cover advisory votes? Because that's the only kind we ever get.
oral h1 They gave us headsets and started at once. By the time mine worked, we'd agreed to something.
oral a2 Pay community interpreters and let them stop the meeting. An interpreter who can't interrupt is decoration.
oral h!3 "Where possible" appears four times in part 3. It's always possible not to.
distance h1 Your hearing was forty miles away at six on a Tuesday. There's one bus on Tuesdays. It goes the other way.
distance v1 Quillhaven is three hours from anything. We would gladly host a session. Nobody has asked us since 2011.
distance h2 Phone calls. Ring people up. My dad would talk for an hour.
distance a2 Reimburse travel and childcare on the night, in cash. People don't fill in claim forms to be listened to.
sourds h1 I'm deaf. The meeting was "fully accessible", meaning there was a ramp.
sourds a3 Part 3 says oral, oral, oral. Some of us do language with our hands.
sourds h2 Make the documents real text. A scanned page is a photograph of a locked door.
langues h1 English isn't the problem. It's the Council English.
langues h1 I'm only here because a neighbour printed this and knocked.
langues f1 In our forum each person speaks for two minutes, then someone else repeats it in their own words. It's slow and nobody feels stupid.
langues h!2 Nobody reads forty pages in any language. Make it four.
langues v3 Who pays for translation after the first year? "The members" is us, so I'd like to know before I vote for it.
langues h+3 I read part 3 to my mother over the phone, translating as I went. She said, "so they did listen." High praise.
adhesion h1 I had no idea my town was a member of anything.
adhesion a2 A city that jails its journalists can't be a member in good standing. This isn't complicated.
adhesion v!2 Expel us and you lose the only people inside the town hall who still answer your e-mails.
adhesion c2 Three steps, with dates: warning, plan, suspension. And let residents trigger the first.
comite h1 Nine people, and I couldn't name one. I asked at work. Nobody could name one.
comite a3 A quorum of five with no balance rule lets one side decide alone. Two from each, or it doesn't count.
comite h2 Put one ordinary person on the committee, drawn by lot. If it's a disaster, you've lost one seat in nine.
suivi h1 I answered in 2022 as well. I never heard back, so here's the same answer: buses.
suivi v2 Peer visits taught us more than ten years of indicators. Three days, four pages, written by the visitors.
suivi h!2 I count ninety-six indicators. A pilot lands a plane with fewer.
suivi a3 Every objective ends before the sentence "and if not". Please finish the sentence.
gouvernance h1 What's it for? For calling someone at another town hall who has already made my mistake.
gouvernance a1 Small organisations answer consultations at midnight, unpaid. Fewer questions, asked once, with an answer: that's our whole strategy for you.
gouvernance h2 Stop doing three things before you start a new one.
gouvernance f3 Forums appear in annex B and nowhere else. We aren't an annex.
gouvernance h!3 It's well written. That worries me a bit.
publication h1 The open data portal says there are 212 benches in my street. I'd love to live in that street.
publication a2 Eleven datasets, same format, all members. Boring is exactly what makes it useful.
publication v2 We opened a hundred datasets and learnt that people wanted two: school menus and bin days.
publication v3 Open data on rents: who checks the landlords' figures?
vieprivee h1 In a village of three hundred, "woman, 84, baker's widow" isn't anonymous. It's Margit.
vieprivee a1 For the women we support, a form that demands an e-mail address is a closed door.
vieprivee h2 No face recognition. One line. Done.
donnees h!2 Another observatory. Observe this: the lift is broken.
donnees h1 I teach maths. I'd happily check the numbers with my class if someone published any.
donnees a3 7.4: "reusable" means nothing without a licence. Name it.
gouvernance a2L Dear all,¶We are a small federation of neighbourhood groups, mostly volunteers, mostly tired. We discussed your second question over two evenings and want to say something about means that nobody likes to hear.¶Participation work is done by about four people in each town. When one of them leaves, it stops. Not because of politics, not for lack of platforms, but because the phone numbers were in her head. We lost ours, Dora, in March; she took a job with a pension.¶So: fund posts, not projects. Long ones. Five years. Write into the strategy that a member city has at least one person whose job this is, with a name on a door. If you can't afford it, drop two of the six parts and pay for it with those.¶Yours, and still here.
eau h1L Hello,¶I farm sixty hectares above Valmure and I suspect I'm the person your leaflet calls "agricultural withdrawals".¶I read that cities and farmers compete for water. We don't. We're neighbours who've never been introduced. In nineteen years the water company has visited me once, and it was to photograph a sign.¶Last summer I cut irrigation by a third, on my own, because I could see the river. No one asked me to and no one noticed. I lost some maize. If someone had rung, there are eight of us on this slope who'd have done it together and saved twice as much.¶So my contribution: ring us. The number's on the gate.
>logement My building has had three owners since Easter.
>logement I view flats on my lunch break, with thirty other people.
>logement The estate behind the station in {ville} was meant to be affordable.
>logement My parents' street is dark all winter, every second house.
>logement I clean holiday flats in {ville} and sleep in a caravan.
+logement A date, a number and a name would be a start.
+logement Count evictions and publish them.
+logement I'd settle for an honest no.
+logement Start with what stands empty.
+logement Let tenants see the books.
>eau Our well went dry in {ville} for the first time in living memory.
>eau The school in {ville} closed for heat twice this year.
>eau There's a new fountain at the roundabout and none in the park.
>eau My cellar floods whenever the marina is full.
>eau I read the meters for a living.
+eau Fix the pipes, then talk to us about showers.
+eau Somebody upstream should be paying for this.
+eau Measure it monthly and put it on the door.
+eau We'd help, if anyone asked.
+eau One thing, done properly, before next summer.
>argent I've asked {ville} for the same invoice four times.
>argent The bridge in {ville} cost twice what was voted.
>argent We filled in thirty pages to get four hundred.
>argent My ward never wins anything.
>argent I sat on a citizens' jury and would do it again.
+argent Show us the receipts.
+argent A vote that binds nobody is a poll.
+argent Whoever signs should be named.
+argent The small towns need a simpler rule, not an exemption.
+argent Tell us what was dropped as well.
>langues My neighbour in {ville} folds every letter from the council into boats.
>langues I work nights, so every meeting is at my three in the morning.
>langues The hall in {ville} has eleven steps and no rail.
>langues I stammer, and microphones make it worse.
>langues The invitation reached {ville} two days after the event.
+langues One plain page would do.
+langues Read the question aloud, twice.
+langues Come on a Saturday and bring nothing to present.
+langues Pay the people who translate.
+langues It isn't a favour we're asking.
>gouvernance Our delegate to the network retired and nobody told us.
>gouvernance I read the charter on a train and missed my stop, it isn't bad.
>gouvernance A delegation visited {ville} and saw the restaurant.
>gouvernance The minutes from {ville} don't match my memory of the meeting.
>gouvernance I'm seventeen and you needed my mother's signature for this.
+gouvernance Answer people. That's the reform.
+gouvernance Put a date next to every verb.
+gouvernance Start the review with the failures.
+gouvernance Draw lots for some of it.
+gouvernance I'd rather have fewer members who do things.
`
export const englishReplies = `
logement h Same here, two streets down. Shall we compare leases?
logement h! @Insulate first| That was tried in 2018. The lawyers did well.
eau h It's worse downstream, believe me, it arrives with everything you've added to it.
eau h? Has anyone measured this in winter?
comite h @drawn by lot| I agree with all of it except drawing lots.
argent v Councillor here, speaking for myself: the document exists, page 34. It shouldn't take an archaeologist, I grant you.
vote h @copying the shape of the name| My gran's is Portuguese. Same cross, same wrong box.
vote h! @We translated the ballot guide| And where do we stop? Every dialect?
vote a @Eleven languages on one ballot| We stop where there are no more voters. It can be counted.
gouvernance h I was at that meeting and heard the opposite, which rather proves the point about minutes.
gouvernance h! Someone has to decide in the end. That's not a conspiracy.
publication h? @Eleven datasets, same format| What licence, though?
`
export const englishSurvey = `
change h Buses after eight.
change h Somebody answering the phone.
change h Housing my kids could afford.
change h Dog mess. Sorry, but it is.
change a Grants paid in the year they're for.
change h Less glossy paper.
change h The pavement outside the clinic.
change v The number of reports we owe to everybody.
change h I honestly don't know, ask me again after the holidays.
change h Trees you can sit under.
helped h My union rep.
helped h Free soup.
helped h A neighbour with a car.
helped h Not having to give my name.
helped a Childcare in the next room.
helped h Nothing, I was just angry.
helped h It was raining and the hall was warm.
helped h The librarian typed it for me.
missing h Who does what by when. You asked, so.
missing h Night buses, again.
missing a What happens if they don't.
missing h Page numbers in the summary.
missing v An honest cost per member.
missing h Young people as anything but a photograph.
`
