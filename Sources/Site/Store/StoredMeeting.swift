import Minutes
import Parsing

extension Meeting.Kind: Stored {}
extension Meeting.Origin: Stored {}
extension SectionRole: Stored {}
extension Outcome: Stored {}
extension CourseOfDecision: Stored {}

extension CalendarDate: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(year)
    writer.put(month)
    writer.put(day)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    guard let date = CalendarDate(year: try reader.number(), month: try reader.number(), day: try reader.number())
    else {
      throw StoreDamage()
    }
    self = date
  }
}

extension ClockTime: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(hour)
    writer.put(minute)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    guard let time = ClockTime(hour: try reader.number(), minute: try reader.number()) else { throw StoreDamage() }
    self = time
  }
}

extension Member: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(name)
    writer.put(party)
    writer.put(absent)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(name: try reader.text(), party: try reader.value(), absent: try reader.value())
  }
}

extension Prose: Stored {
  func store(in writer: inout StoredWriter) { writer.put(markdown) }
  init(from reader: inout StoredReader) throws(StoreDamage) { self.init(normalised: try reader.text()) }
}

extension ListEntry: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(number)
    writer.put(depth)
    writer.put(text)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(number: try reader.value(), depth: try reader.number(), text: try reader.value())
  }
}

extension Block: Stored {
  func store(in writer: inout StoredWriter) {
    switch self {
    case .paragraph(let prose):
      writer.put(byte: 0)
      writer.put(prose)
    case .subheading(let prose):
      writer.put(byte: 1)
      writer.put(prose)
    case .list(let entries):
      writer.put(byte: 2)
      writer.put(entries)
    case .table(let table):
      writer.put(byte: 3)
      writer.put(table.rows)
    case .other(let markdown):
      writer.put(byte: 4)
      writer.put(markdown)
    }
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    switch try reader.byte() {
    case 0: self = .paragraph(try reader.value())
    case 1: self = .subheading(try reader.value())
    case 2: self = .list(try reader.value())
    case 3:
      guard let table = Table(rows: try reader.value()) else { throw StoreDamage() }
      self = .table(table)
    case 4: self = .other(try reader.text())
    default: throw StoreDamage()
    }
  }
}

extension Section: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(heading)
    writer.put(blocks)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(heading: try reader.text(), blocks: try reader.value())
  }
}

/// All but the items, which the store keeps one by one.
extension Meeting: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(kind)
    writer.put(isSupplement)
    writer.put(municipality)
    writer.put(municipalityOrigin)
    writer.put(body)
    writer.put(term)
    writer.put(date)
    writer.put(start)
    writer.put(place)
    writer.put(members)
    writer.put(path)
    writer.put(dialect)
    writer.put(itemLabel)
    writer.put(source.file)
    writer.put(source.sha256)
    writer.put(heading)
    writer.put(preamble)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      kind: try reader.value(), isSupplement: try reader.value(), municipality: try reader.value(),
      municipalityOrigin: try reader.value(), body: try reader.text(), term: try reader.value(),
      date: try reader.value(), start: try reader.value(), place: try reader.value(), members: try reader.value(),
      path: try reader.text(), dialect: try reader.text(), itemLabel: try reader.text(),
      source: SourceDocument(file: try reader.text(), sha256: try reader.text()), heading: try reader.text(),
      preamble: try reader.value(), items: [])
  }
}
