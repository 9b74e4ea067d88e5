import Minutes

/// Pages that link items with one another: cases, acts, decisions, people, the calendar.
extension SitePlan {
  mutating func addLinked() {
    addCases()
    addLaws()
    addDecisions()
    addPeople()
    addCalendar()
    addGaps()
  }

  private mutating func addCases() {
    let model = self.model
    guard !model.cases.cases.isEmpty else { return }
    page(
      "sager/", "cases", data: { CasesPage(model: model).data() },
      record: { PageRecords.Cases(url: "/sager/", cases: model.cases.cases.map(model.link)) })
    for municipality in model.municipalities {
      let own = model.cases.cases.filter { $0.municipalityPath == municipality.path }
      guard !own.isEmpty else { continue }
      page(
        "sager/" + municipality.path, "cases", data: { CasesPage(model: model, municipality: municipality).data() },
        record: { PageRecords.Cases(url: "/sager/" + municipality.path, cases: own.map(model.link)) })
    }
    for (index, found) in model.cases.cases.enumerated() {
      madeOf = caseInputs?[index]
      page(
        found.path, "case",
        data: { () throws(Diagnostic) in try CasePage(model: model, found: model.cases.cases[index]).data() },
        record: { model.record(model.cases.cases[index]) })
    }
    madeOf = inputs?.whole
  }

  private mutating func addLaws() {
    let model = self.model
    guard !model.laws.acts.isEmpty else { return }
    page(
      "love/", "laws", data: { LawsPage(model: model).data() },
      record: { PageRecords.Laws(acts: model.laws.acts.map(model.link)) })
    for law in model.laws.acts {
      madeOf = inputs?.law(law)
      page(law.path, "law", data: { LawPage(model: model, law: law).data() }, record: { model.record(law) })
      for section in law.sections {
        madeOf = inputs?.law(law, section: section)
        page(
          section.path, "law", data: { LawPage(model: model, law: law, section: section).data() },
          record: { model.record(law, section: section) })
      }
    }
    madeOf = inputs?.whole
  }

  private mutating func addDecisions() {
    let model = self.model
    let groups = model.decisions.groups
    guard !groups.isEmpty else { return }
    page(
      "beslutninger/", "decisions", data: { DecisionsPage(model: model).data() },
      record: { PageRecords.Decisions(url: "/beslutninger/", groups: groups.map { model.link($0) }, items: []) })
    for group in groups {
      madeOf = inputs?.outcome(group)
      page(
        group.path, "outcome-list", data: { OutcomePage(model: model, group: group).data() },
        record: {
          PageRecords.Decisions(
            url: "/" + group.path, groups: group.years.map { model.link(group, year: $0) }, items: [])
        })
      for year in group.years {
        madeOf = inputs?.outcome(group, year: year)
        page(
          year.path, "outcome-list", data: { OutcomePage(model: model, group: group, year: year).data() },
          record: {
            PageRecords.Decisions(
              url: "/" + year.path, groups: [model.link(group, year: year)], items: year.items.map(model.link))
          })
      }
    }
    madeOf = inputs?.whole
  }

  private mutating func addPeople() {
    let model = self.model
    let people = model.people.people
    guard !people.isEmpty else { return }
    page(
      "personer/", "people", data: { PeoplePage(model: model).data() },
      record: { PageRecords.People(url: "/personer/", people: people.map(model.link)) })
    for municipality in model.municipalities {
      let own = people.filter { $0.municipalityPath == municipality.path }
      guard !own.isEmpty else { continue }
      page(
        "personer/" + municipality.path, "people",
        data: { PeoplePage(model: model, municipality: municipality).data() },
        record: { PageRecords.People(url: "/personer/" + municipality.path, people: own.map(model.link)) })
    }
    for person in people {
      madeOf = inputs?.person(person)
      page(
        person.path, "person", data: { PersonPage(model: model, person: person).data() },
        record: { model.record(person) })
    }
    madeOf = inputs?.whole
  }

  private mutating func addCalendar() {
    let model = self.model
    page(
      "kalender/", "calendar", data: { CalendarPage(model: model).data() },
      record: {
        PageRecords.Calendar(url: "/kalender/", events: model.calendar.toCome.map(model.record))
      })
    for year in model.calendar.years {
      page(
        "kalender/\(year)/", "calendar", data: { CalendarPage(model: model, year: year).data() },
        record: {
          PageRecords.Calendar(
            url: "/kalender/\(year)/", events: model.calendar.events.filter { $0.date.year == year }.map(model.record))
        })
    }
  }

  private mutating func addGaps() {
    let model = self.model
    guard model.settings.publishesCompleteness else { return }
    let gaps = model.gaps
    page(
      "mangler/", "gaps", data: { GapsPage(model: model, gaps: gaps).data() },
      record: { PageRecords.Gaps(gaps: gaps.map(model.record)) })
  }

  /// The agenda beside the minutes, and what stood on it alone.
  mutating func addAgenda(of index: Int) {
    let model = self.model
    let site = model.meetings[index]
    guard !site.agendas.isEmpty else { return }
    page(
      site.agendaPath, "agenda", data: { () throws(Diagnostic) in try AgendaPage(model: model, meeting: index).data() },
      record: { () throws(Diagnostic) in
        var agendas: [WrittenMeeting] = []
        for agenda in site.agendas { agendas.append(try model.texts.record(of: agenda)) }
        return PageRecords.Agenda(url: "/" + site.agendaPath, meeting: "/" + site.path, agendas: agendas)
      })
    for (agenda, position) in site.itemsWithoutMinutes {
      page(
        agenda.items[position].path, "item",
        data: { () throws(Diagnostic) in try ItemPage(model: model, agenda: agenda, item: position).data() },
        record: { () throws(Diagnostic) in
          PageRecords.Item(
            kind: Meeting.Kind.agenda.rawValue, municipality: Nullable(agenda.meeting.municipality),
            body: agenda.meeting.body, date: agenda.meeting.date.description, meeting: "/" + site.path,
            item: try model.texts.record(of: agenda, item: position))
        })
    }
  }
}
