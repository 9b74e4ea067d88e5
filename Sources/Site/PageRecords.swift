import Minutes

/// The same facts as data: what `index.json` beside each page tells.
enum PageRecords {
  struct Home: Encodable {
    var schema = 1
    var title: String
    var url = "/"
    var municipalities: [Place]
    var topics: [Link]
    var latest: [ItemLink]
    var meetings: [MeetingLink]
  }

  struct Place: Encodable {
    var name: String
    var url: String
    var bodies: [BodyLink]
  }

  struct BodyLink: Encodable {
    var name: String
    var url: String
    var meetings: Int
    var latest: Nullable<String>
  }

  struct Municipality: Encodable {
    var schema = 1
    var name: String
    var url: String
    var bodies: [BodyLink]
  }

  struct Body: Encodable {
    var schema = 1
    var name: String
    var municipality: Nullable<String>
    var url: String
    var meetings: [MeetingLink]
  }

  struct MeetingLink: Encodable {
    var kind: String
    var body: String
    var municipality: Nullable<String>
    var date: String
    var url: String
    var items: Int
  }

  struct ItemLink: Encodable {
    var number: Nullable<String>
    var title: String
    var closed: Bool
    var url: String
    var body: String
    var date: String
    var outcomes: [Outcome]
    /// Why the item stands in the list, where a rule put it there.
    var rule: Nullable<String>
  }

  struct Item<Record> {
    var schema = 1
    var kind: String
    var municipality: Nullable<String>
    var body: String
    var date: String
    /// The meeting's page.
    var meeting: String
    var item: Record
  }

  struct Link: Encodable {
    var title: String
    var code: Nullable<String>
    var url: String
    var items: Int
  }

  struct Topic: Encodable {
    var schema = 1
    var title: String
    var code: Nullable<String>
    var url: String
    var rules: [String]
    var subtopics: [Link]
    var items: [ItemLink]
  }

  struct Topics: Encodable {
    var schema = 1
    var url = "/emner/"
    var topics: [Link]
  }

  /// A page that tells of the site, not of minutes.
  struct Plain: Encodable {
    var schema = 1
    var title: String
    var url: String
  }

  struct Search: Encodable {
    var schema = 1
    var url = "/soeg/"
    var entry = "/search.json"
  }
}

extension PageRecords.Item: Encodable where Record: Encodable {}

extension SiteModel {
  func link(_ topic: SiteTopic) -> PageRecords.Link {
    .init(title: topic.title, code: Nullable(topic.code), url: "/" + topic.path, items: topic.entries.count)
  }

  func link(_ body: SiteBody) -> PageRecords.BodyLink {
    .init(
      name: body.name, url: "/" + body.path, meetings: body.meetings.count,
      latest: Nullable(body.meetings.first.map { meetings[$0].meeting.date.description }))
  }

  func link(meeting index: Int) -> PageRecords.MeetingLink {
    let site = meetings[index]
    return .init(
      kind: site.meeting.kind.rawValue, body: site.meeting.body, municipality: Nullable(site.meeting.municipality),
      date: site.meeting.date.description, url: "/" + site.path, items: site.items.count)
  }

  func link(meeting index: Int, item position: Int, rule: String? = nil) -> PageRecords.ItemLink {
    let site = meetings[index]
    let record = site.items[position].record
    return .init(
      number: record.number, title: record.title, closed: record.closed, url: record.url, body: site.meeting.body,
      date: site.meeting.date.description, outcomes: record.decision.value?.outcomes ?? [], rule: Nullable(rule))
  }
}

/// JSON as the site writes it: sorted keys, no escaped slashes, one line.
enum JSONText {
  static func encode(_ value: some JSONWritable) -> [UInt8] {
    var json = JSONWriter()
    value.write(to: &json)
    return json.bytes + [0x0A]
  }
}
