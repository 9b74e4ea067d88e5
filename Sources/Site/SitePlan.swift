import Archive
import Guarding
import Markdown
import Minutes
import Mustache

/// One page or data file before it is made: where it goes, and how to make it.
///
/// Making is pure and may run on any thread.
struct PlannedFile: Sendable {
  /// Below the site's root: `herlev/…/2026-03-25/25/index.html`.
  let path: String
  /// The template of a page.
  private let template: String?
  /// The digest of all it is made of; nil for a file that is made whenever a site is built.
  let inputs: ContentDigest?
  let make: @Sendable (TemplateLibrary) throws -> [UInt8]

  init(
    path: String, template: String? = nil, inputs: ContentDigest? = nil,
    make: @escaping @Sendable (TemplateLibrary) throws -> [UInt8]
  ) {
    self.path = path
    self.inputs = inputs
    self.template = template
    self.make = make
  }

  /// What is told apart where a build says what takes its time: the page's template, or the file's name.
  var kind: String {
    if let template { return template + ".html" }
    return path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }
}

/// Every file of a site, in a fixed order.
struct SitePlan {
  let model: SiteModel
  private(set) var files: [PlannedFile] = []
  /// Folders of pages, for the sitemap.
  private var pages: [String] = []
  /// Nil where nothing is known of what the pages were made of.
  let inputs: PageInputs?
  /// Of each case's files, in the model's order.
  let caseInputs: [ContentDigest]?
  /// Of the files that are planned next.
  var madeOf: ContentDigest?

  init(model: SiteModel, inputs: PageInputs? = nil) {
    self.model = model
    self.inputs = inputs
    caseInputs = inputs?.cases()
    madeOf = inputs?.whole
    page("", "home", data: { HomePage(model: model).data() }, record: home)
    for municipality in model.municipalities {
      page(
        municipality.path, "municipality",
        data: { MunicipalityPage(model: model, municipality: municipality).data() },
        record: {
          PageRecords.Municipality(
            name: municipality.name, url: "/" + municipality.path, bodies: municipality.bodies.map(model.link))
        })
      for body in municipality.bodies {
        madeOf = inputs?.body(body)
        page(
          body.path, "body", data: { BodyPage(model: model, body: body).data() },
          record: {
            PageRecords.Body(
              name: body.name, municipality: Nullable(model.meetings[body.meetings[0]].meeting.municipality),
              url: "/" + body.path, meetings: body.meetings.map { model.link(meeting: $0) })
          })
      }
      madeOf = inputs?.whole
    }
    addMeetings()
    addTopics()
    addLinked()
    addFeeds()
    let search = PageFrame(model: model, path: "soeg/", title: model.interface.word("pages.search"))
    page("soeg/", "search", data: { search.searchFields }, record: { PageRecords.Search() })
    if let about = model.about {
      let page = AboutPage(model: model, about: about)
      self.page(
        "om/", "about", data: { page.data() }, record: { PageRecords.Plain(title: page.frame.title, url: "/om/") })
    }
    let accessibility = AccessibilityPage(model: model)
    page(
      "was/", "accessibility", data: { accessibility.data() },
      record: { PageRecords.Plain(title: accessibility.frame.title, url: "/was/") })
    addWholes()
  }

  mutating func add(_ path: String, _ make: @escaping @Sendable (TemplateLibrary) throws -> [UInt8]) {
    files.append(PlannedFile(path: path, inputs: madeOf, make: make))
  }

  mutating func page<Record: JSONWritable & SendableMetatype>(
    _ path: String, _ template: String, data: @escaping @Sendable () throws(Diagnostic) -> TemplateValue,
    record: @escaping @Sendable () throws(Diagnostic) -> Record
  ) {
    pages.append(path)
    files.append(
      PlannedFile(path: path + "index.html", template: template, inputs: madeOf) { library in
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1 << 14)
        try library.render(template, try data(), into: &bytes)
        return bytes
      })
    add(path + "index.json") { _ in JSONText.encode(try record()) }
  }

  private var home: @Sendable () -> PageRecords.Home {
    let model = self.model
    return {
      PageRecords.Home(
        title: model.settings.title,
        municipalities: model.municipalities.map {
          .init(name: $0.name, url: "/" + $0.path, bodies: $0.bodies.map(model.link))
        },
        topics: model.topics.map(model.link),
        latest: model.latestDecisions(12, among: model.newestFirst).map {
          model.link(meeting: $0.meeting, item: $0.item)
        },
        meetings: model.meetings.indices.map { model.link(meeting: $0) })
    }
  }

  /// A part of a plan, empty yet.
  private init(partOf whole: SitePlan) {
    model = whole.model
    inputs = whole.inputs
    caseInputs = nil
  }

  /// Most of all files: planned in parts, on all cores.
  private mutating func addMeetings() {
    let digests = inputs?.meetings()
    let found = Guarded<[(first: Int, part: SitePlan)]>([])
    let whole = self
    Cores.share(model.meetings.count, batch: 64) { range in
      var part = SitePlan(partOf: whole)
      for index in range {
        part.madeOf = digests?[index]
        part.addMeeting(index)
      }
      let planned = part
      found.withLock { $0.append((range.lowerBound, planned)) }
    }
    let parts = found.withLock { $0 }.sorted { $0.first < $1.first }
    // Room that nobody uses costs nothing; to move everything for lack of it does.
    files.reserveCapacity(parts.reduce(files.count) { $0 + $1.part.files.count } * 2)
    for (_, part) in parts {
      files += part.files
      pages += part.pages
    }
  }

  private mutating func addMeeting(_ index: Int) {
    let model = self.model
    let site = model.meetings[index]
    page(
      site.path, "meeting", data: { () throws(Diagnostic) in MeetingPage(model: model, meeting: index).data() },
      record: { () throws(Diagnostic) in try model.texts.record(of: site) })
    add(site.path + "index.md") { _ in try model.texts.markdown(of: site) }
    for position in site.items.indices {
      page(
        site.items[position].path, "item",
        data: { () throws(Diagnostic) in try ItemPage(model: model, meeting: index, item: position).data() },
        record: { () throws(Diagnostic) in
          PageRecords.Item(
            kind: site.meeting.kind.rawValue, municipality: Nullable(site.meeting.municipality),
            body: site.meeting.body, date: site.meeting.date.description, meeting: "/" + site.path,
            item: try model.texts.record(of: site, item: position))
        })
    }
    addAgenda(of: index)
  }

  private mutating func addTopics() {
    let model = self.model
    page(
      "emner/", "topics", data: { TopicsPage(model: model).data() },
      record: { PageRecords.Topics(topics: model.topics.map(model.link)) })
    for topic in model.topics {
      madeOf = inputs?.topic(topic)
      page(
        topic.path, "topic", data: { TopicPage(model: model, topic: topic).data() },
        record: {
          PageRecords.Topic(
            title: topic.title, code: Nullable(topic.code), url: "/" + topic.path, rules: topic.rules,
            subtopics: topic.subtopics.map { model.link(model.topics[$0]) },
            items: topic.entries.map { model.link(meeting: $0.meeting, item: $0.item, rule: $0.rule) })
        })
    }
    madeOf = inputs?.whole
  }

  /// Files that speak of the whole site.
  private mutating func addWholes() {
    let model = self.model
    add("404.html") { library in
      var bytes: [UInt8] = []
      let frame = PageFrame(
        model: model, path: "404.html", title: model.interface.word("pages.notFound"), rootedAt: model.basePath)
      try library.render("404", frame.fields([:]), into: &bytes)
      return bytes
    }
    if let description = SearchDescription(model: model) {
      add(SearchDescription.path) { _ in description.file.bytes() }
    }
    let pages = self.pages
    add("robots.txt") { _ in
      let sitemap = model.settings.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
      return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
    }
    for file in Sitemap(pages: pages, base: model.settings.baseURL).files { add(file.path) { _ in file.bytes() } }
    add(".nojekyll") { _ in [] }
  }
}

extension SiteModel {
  /// The path of the site's own address: "/" at a domain's root.
  var basePath: String { settings.baseURL.map { BaseURL.path(of: $0) } ?? "/" }
}
