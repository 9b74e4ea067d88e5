extension SectionRole: JSONWritable {}
extension Outcome: JSONWritable {}

extension Nullable: JSONWritable where Value: JSONWritable {
  public func write(to json: inout JSONWriter) {
    if let value { value.write(to: &json) } else { json.appendNull() }
  }
}

extension MeetingRecord: JSONWritable {
  public func write(to json: inout JSONWriter) { write(to: &json, items: items) }

  /// The record with items that somebody else wrote in the place of its own.
  public func write(to json: inout JSONWriter, items: some JSONWritable) {
    json.begin()
    json.field("body", body)
    json.field("date", date)
    json.field("items", items)
    json.field("kind", kind)
    json.field("members", members)
    json.field("municipality", municipality)
    json.field("place", place)
    json.field("schema", schema)
    json.field("source", source)
    json.field("start", start)
    json.field("term", term)
    json.field("url", url)
    json.end()
  }
}

extension MeetingRecord.Source: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("file", file)
    json.field("sha256", sha256)
    json.end()
  }
}

extension MeetingRecord.MemberRecord: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("absent", absent)
    json.field("name", name)
    json.field("party", party)
    json.end()
  }
}

extension ItemRecord: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("absent", absent)
    json.field("attachments", attachments)
    json.field("caseNumber", caseNumber)
    json.field("closed", closed)
    json.field("decision", decision)
    json.field("number", number)
    json.field("references", references)
    json.field("sections", sections)
    json.field("substitutes", substitutes)
    json.field("title", title)
    json.field("topic", topic)
    json.field("url", url)
    json.field("votes", votes)
    json.end()
  }
}

extension SectionRecord: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("heading", heading)
    json.field("markdown", markdown)
    json.field("role", role)
    json.end()
  }
}

extension Decision: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("outcomes", outcomes)
    json.field("text", text)
    json.end()
  }
}

extension Votes: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("abstained", abstained)
    json.field("against", against)
    if byParty { json.field("byParty", true) }
    json.field("for", self.for)
    json.end()
  }
}

extension Substitute: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("by", by)
    json.field("for", self.for)
    json.end()
  }
}

extension ItemReference: JSONWritable {
  public func write(to json: inout JSONWriter) {
    json.begin()
    json.field("body", body)
    json.field("date", date)
    json.field("item", item)
    json.end()
  }
}
