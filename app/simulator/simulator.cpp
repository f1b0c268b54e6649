// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulator.h"

using namespace Qt::Literals::StringLiterals;

namespace sim {

namespace {

/// A gzip stream without its second half. Qt's zlib stream is 4 bytes of length, 2 of header, then deflate.
QByteArray cutGzip(const QByteArray &plain)
{
    static constexpr char header[] = "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03";
    const QByteArray deflated = qCompress(plain).mid(6);
    return QByteArray(header, sizeof header - 1) + deflated.left(deflated.size() / 2);
}

QByteArray jobIdIn(const Request &request)
{
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    return parts.value(parts.indexOf(u"fine-tunes"_s) + 1).toUtf8();
}

/// True for faults that keep the request from being carried out at all.
bool strikesBeforehand(FaultKind kind)
{
    return kind == FaultKind::Status || kind == FaultKind::Reset || kind == FaultKind::Close ||
           kind == FaultKind::Hang || kind == FaultKind::Html || kind == FaultKind::Echo;
}

} // namespace

Simulator::Simulator(const Options &options)
    : m_options(options)
    , m_clock(options.now, options.speed)
    , m_scenario(m_options)
    , m_api(m_options, m_scenario)
    , m_openAi(m_options)
    , m_faults(options.faults, options.seed)
    , m_server([this](const Request &request) { return answer(request); }, [this] { return m_clock.now(); },
               options.latency)
{}

bool Simulator::start()
{
    if (!m_record.open(m_options.recordFile)) {
        m_error = u"cannot write %1"_s.arg(m_options.recordFile);
        return false;
    }
    if (!m_server.listen(m_options.port)) {
        m_error = u"cannot listen on port %1: %2"_s.arg(m_options.port).arg(m_server.errorString());
        return false;
    }
    return true;
}

QString Simulator::origin() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_server.port());
}

void Simulator::changeScenario(const Request &request, const FaultPlan::Hit &hit, qint64 now)
{
    Account *account = OpenAiApi::isMeant(request) ? nullptr : m_api.accountOf(request);
    if (!account)
        return;
    // The first page shows the list as it was; whoever reads on finds it shifted.
    if (hit.insert && m_listAsked)
        account->insert();
    m_listAsked = m_listAsked || jobIdIn(request).isEmpty();
    Job *job = hit.shrink ? account->find(jobIdIn(request)) : nullptr;
    // A log that nobody has read yet cannot shrink for anybody.
    if (job && job->logWasAsked)
        job->replaceLog(now);
}

ApiReply Simulator::ask(const Request &request, const ListTwists &twists, qint64 now)
{
    return OpenAiApi::isMeant(request) ? m_openAi.answer(request, twists, now, m_requests)
                                       : m_api.answer(request, now, m_requests);
}

Response Simulator::error(const Request &request, const FaultSpec &fault, qint64 now) const
{
    if (OpenAiApi::isMeant(request))
        return m_openAi.error(request, fault, now);
    Response response = m_api.error(fault.status, m_requests);
    if (fault.retryAfter)
        response.headers.emplaceBack("Retry-After", QByteArray::number(*fault.retryAfter));
    return response;
}

Answer Simulator::spoil(Response response, const FaultSpec &fault, const Request &request) const
{
    switch (fault.kind) {
    case FaultKind::Status:
        return {response, Delivery::Whole};
    case FaultKind::Reset:
        return {response, Delivery::Reset};
    case FaultKind::Close:
        return {response, Delivery::Close};
    case FaultKind::Truncate:
        return {response, Delivery::Truncate};
    case FaultKind::Slow:
        return {response, Delivery::Slow};
    case FaultKind::Hang:
        return {response, Delivery::Hang};
    case FaultKind::GzipCut:
        response.headers.emplaceBack("Content-Encoding", "gzip");
        response.body = cutGzip(response.body);
        return {response, Delivery::Whole};
    case FaultKind::Html:
        response.contentType = "text/html";
        response.body =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>\n";
        return {response, Delivery::Whole};
    case FaultKind::Malformed:
        response.body.truncate(response.body.size() / 2);
        return {response, Delivery::Whole};
    case FaultKind::Empty:
        response.body.clear();
        return {response, Delivery::Whole};
    case FaultKind::Echo:
        response.status = 400;
        response.body = R"({"code":"InvalidParameter","message":"Nobody here knows )" +
                        request.headers.value("authorization").mid(7) + R"("})"; // behind `Bearer `
        return {response, Delivery::Whole};
    case FaultKind::Insert:
    case FaultKind::Shrink:
    case FaultKind::HideMore:
    case FaultKind::Endless:
    case FaultKind::Repeat:
    case FaultKind::Milliseconds:
        break;
    }
    return {response, Delivery::Whole};
}

Answer Simulator::answer(const Request &request)
{
    const qint64 now = m_clock.now();
    const FaultPlan::Hit hit = m_faults.next(QString::fromUtf8(request.target));
    RecordEntry entry;
    entry.n = ++m_requests;
    entry.time = m_clock.elapsed();
    changeScenario(request, hit, now);
    Answer answer;
    if (hit.answer && strikesBeforehand(hit.answer->kind)) {
        const bool isStatus = hit.answer->kind == FaultKind::Status;
        answer = spoil(isStatus ? error(request, *hit.answer, now) : Response(), *hit.answer, request);
    } else {
        ApiReply reply = ask(request, hit.twists, now);
        entry.first = reply.firstLine;
        entry.count = reply.lineCount;
        answer =
            hit.answer ? spoil(std::move(reply.response), *hit.answer, request) : Answer{std::move(reply.response)};
    }
    if (hit.answer) {
        entry.fault = hit.answer->name;
        entry.count = hit.answer->kind == FaultKind::Slow ? entry.count : 0;
    }
    const bool silent = answer.delivery == Delivery::Reset || answer.delivery == Delivery::Close ||
                        answer.delivery == Delivery::Hang;
    entry.status = silent ? 0 : answer.response.status;
    m_record.add(request, entry);
    return answer;
}

} // namespace sim
