import Minutes

extension SitePerson.Attendance.State: JSONWritable {}
extension SitePerson.Vote.Side: JSONWritable {}
extension ArchiveGap.Kind: JSONWritable {}

extension PageRecords.Case: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("municipality", municipality)
    json.field("number", number)
    json.field("schema", schema)
    json.field("steps", steps)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Step: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("course", course)
    json.field("decision", decision)
    json.field("item", item)
    json.end()
  }
}

extension PageRecords.CaseLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("items", items)
    json.field("municipality", municipality)
    json.field("number", number)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Cases: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("cases", cases)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.ActLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("items", items)
    json.field("name", name)
    json.field("section", section)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Law: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("items", items)
    json.field("name", name)
    json.field("official", official)
    json.field("schema", schema)
    json.field("section", section)
    json.field("sections", sections)
    json.field("title", title)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Laws: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("acts", acts)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.OutcomeYear: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("items", items)
    json.field("outcome", outcome)
    json.field("url", url)
    json.field("year", year)
    json.end()
  }
}

extension PageRecords.Decisions: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("groups", groups)
    json.field("items", items)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.PersonLink: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("municipality", municipality)
    json.field("name", name)
    json.field("party", party)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.People: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("people", people)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Person: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("attendance", attendance)
    json.field("bodies", bodies)
    json.field("municipality", municipality)
    json.field("name", name)
    json.field("parties", parties)
    json.field("schema", schema)
    json.field("substitutions", substitutions)
    json.field("url", url)
    json.field("votes", votes)
    json.end()
  }
}

extension PageRecords.Person.Membership: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("body", body)
    json.field("first", first)
    json.field("last", last)
    json.field("meetings", meetings)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Person.Attendance: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("meeting", meeting)
    json.field("state", state)
    json.field("substitutes", substitutes)
    json.end()
  }
}

extension PageRecords.Person.Vote: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("dissents", dissents)
    json.field("item", item)
    json.field("side", side)
    json.end()
  }
}

extension PageRecords.Person.Substitution: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("for", self.for)
    json.field("item", item)
    json.end()
  }
}

extension PageRecords.Event: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("body", body)
    json.field("date", date)
    json.field("kind", kind)
    json.field("municipality", municipality)
    json.field("start", start)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Calendar: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("events", events)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Agenda: JSONWritable where Record: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("agendas", agendas)
    json.field("meeting", meeting)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Gap: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("kind", kind)
    json.field("text", text)
    json.field("url", url)
    json.end()
  }
}

extension PageRecords.Gaps: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.begin()
    json.field("gaps", gaps)
    json.field("schema", schema)
    json.field("url", url)
    json.end()
  }
}
