import Minutes
import Parsing

extension Decision: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(text)
    writer.put(outcomes)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(text: try reader.text(), outcomes: try reader.value())
  }
}

extension Votes: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(self.for)
    writer.put(against)
    writer.put(abstained)
    writer.put(byParty)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      for: try reader.value(), against: try reader.value(), abstained: try reader.value(), byParty: try reader.value())
  }
}

extension Substitute: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(by)
    writer.put(self.for)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) { self.init(by: try reader.text(), for: try reader.text()) }
}

extension ItemReference: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(body)
    writer.put(date)
    writer.put(item)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(body: try reader.text(), date: try reader.text(), item: try reader.text())
  }
}

/// Without the section's Markdown, which stands with the item's text.
extension SectionRecord: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(heading)
    writer.put(role)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(heading: try reader.text(), role: try reader.value(), markdown: "")
  }
}

extension ItemRecord: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(number.value)
    writer.put(title)
    writer.put(closed)
    writer.put(url)
    writer.put(caseNumber.value)
    writer.put(topic.value)
    writer.put(sections)
    writer.put(decision.value)
    writer.put(attachments)
    writer.put(votes.value)
    writer.put(absent)
    writer.put(substitutes)
    writer.put(references)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      number: try reader.value(), title: try reader.text(), closed: try reader.value(), url: try reader.text())
    caseNumber = Nullable(try reader.value())
    topic = Nullable(try reader.value())
    sections = try reader.value()
    decision = Nullable(try reader.value())
    attachments = try reader.value()
    votes = Nullable(try reader.value())
    absent = try reader.value()
    substitutes = try reader.value()
    references = try reader.value()
  }
}

extension StatedVotes: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(inFavour)
    writer.put(against)
    writer.put(abstained)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(inFavour: try reader.value(), against: try reader.value(), abstained: try reader.value())
  }
}

extension ItemFacts: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(record)
    writer.put(roles)
    writer.put(decidingBody)
    writer.put(statedVotes)
    writer.put(course)
    writer.put(isProcedural)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      record: try reader.value(), roles: try reader.value(), decidingBody: try reader.value(),
      statedVotes: try reader.value(), course: try reader.value(), isProcedural: try reader.value())
  }
}

extension Mention: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(range)
    writer.put(body)
    writer.put(date)
    writer.put(item)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(range: try reader.value(), body: try reader.value(), date: try reader.value(), item: try reader.value())
  }
}

extension Act: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(key)
    writer.put(name)
    writer.put(title)
    writer.put(number)
    writer.put(year)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      key: try reader.text(), name: try reader.text(), title: try reader.value(), number: try reader.value(),
      year: try reader.value())
  }
}

extension LawMention: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(range)
    writer.put(act)
    writer.put(section)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(range: try reader.value(), act: try reader.value(), section: try reader.value())
  }
}

extension NamedText: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(prose)
    writer.put(plain)
    writer.put(mentions)
    writer.put(laws)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      prose: try reader.value(), plain: try reader.text(), mentions: try reader.value(), laws: try reader.value())
  }
}

extension PlannedMeeting: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(date)
    writer.put(start)
    writer.put(body)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(date: try reader.value(), start: try reader.value(), body: try reader.value())
  }
}
