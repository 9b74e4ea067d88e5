import Archive
import Minutes
import Parsing

extension ItemHeading: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(number)
    writer.put(title)
    writer.put(closed)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(number: try reader.value(), title: try reader.text(), closed: try reader.value())
  }
}

extension SiteItem: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(item)
    writer.put(facts)
    writer.put(path)
    writer.put(name)
    writer.put(named)
    writer.put(planned)
    writer.put(topicReasons)
  }

  convenience init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      item: try reader.value(), facts: try reader.value(), path: try reader.text(), name: try reader.text(),
      named: try reader.value(), planned: try reader.value(), topicReasons: try reader.value())
  }
}

/// Without the texts of the items and without digests.
extension SiteMeeting: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(meeting)
    writer.put(file)
    writer.put(items)
    writer.put(bodyPath)
    writer.put(municipalityPath)
    writer.put(municipalityName)
    writer.put(language)
    writer.put(agendas)
  }

  convenience init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      meeting: try reader.value(), file: try reader.text(), items: try reader.value(), bodyPath: try reader.text(),
      municipalityPath: try reader.text(), municipalityName: try reader.text(), language: try reader.text(),
      content: MeetingContent([]), agendas: try reader.value())
  }
}

extension Diagnostic: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(severity.rawValue)
    writer.put(file)
    writer.put(line)
    writer.put(column)
    writer.put(message)
    writer.put(sourceLine)
    writer.put(trail)
    writer.put(advice)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    guard let severity = Severity(rawValue: try reader.text()) else { throw StoreDamage() }
    self.init(
      severity, file: try reader.text(), line: try reader.value(), column: try reader.value(),
      message: try reader.text(), sourceLine: try reader.value())
    trail = try reader.value()
    advice = try reader.value()
  }
}

extension DocumentAddress: Stored {
  func store(in writer: inout StoredWriter) {
    writer.put(file)
    writer.put(path)
    writer.put(kind)
    writer.put(isSupplement)
  }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    self.init(
      file: try reader.text(), path: try reader.text(), kind: try reader.value(), isSupplement: try reader.value())
  }
}

extension ContentDigest: Stored {
  func store(in writer: inout StoredWriter) { writer.append(bytes) }

  init(from reader: inout StoredReader) throws(StoreDamage) {
    guard let read = ContentDigest(bytes: try reader.run(ofCount: 32)) else { throw StoreDamage() }
    self = read
  }
}
