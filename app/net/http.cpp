// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http.h"

#include "net/hour_count.h"
#include "net/limiter.h"
#include "net/outgoing.h"
#include "net/question.h"
#include "net/transfer.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>
#include <compare>
#include <map>
#include <utility>

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr int connectionsOfQt = 6; // a host on HTTP/1.1; what exceeds them would wait inside Qt with its deadline running
constexpr int streamsOfHttp2 = 16;
constexpr qsizetype ShortestSecret = 6; // what is shorter stands in every answer by chance

/// First by who waits for it, then by age. A question keeps its place for all its tries.
struct Turn
{
    Priority priority;
    quint64 age;

    auto operator<=>(const Turn &) const = default;
};

/// What only the headers know: the wait hint and the request id, where the body named none.
void addHeaders(Error &error, const HttpReply &reply)
{
    if (error.httpStatus == 0)
        error.httpStatus = reply.status;
    if (error.requestId.isEmpty())
        error.requestId = QString::fromUtf8(reply.requestId());
    if (error.retryAfter)
        return;
    // A date is measured by the clock of him who wrote it.
    const QDateTime serverTime = reply.serverTime();
    error.retryAfter = waitHint(reply.header("retry-after-ms"), reply.header("Retry-After"),
                                serverTime.isValid() ? serverTime : QDateTime::currentDateTimeUtc());
}

std::optional<bool> adviceOf(const Outcome &outcome)
{
    return outcome.reply ? retryAdvice(outcome.reply->header("x-should-retry")) : std::nullopt;
}

bool asksForPatience(const Error &error)
{
    return error.kind == ErrorKind::RateLimited || (error.kind == ErrorKind::Server && error.retryAfter);
}

} // namespace

class Http::Private
{
public:
    Private(Http *http, Setup setup);

    void add(Question *question);
    void onTried(Question *question, const Outcome &outcome);
    void onCancelled(const Question *question, Turn turn);

    const Setup setup;
    Limiter limiter;
    std::map<Turn, Question *> waiting;
    qint64 sent = 0;
    HourCount lastHour;
    milliseconds wireTime{0};

private:
    void wait(Question *question, Turn turn);
    void pump();
    void send(Question *question);
    HttpReply withoutSecrets(HttpReply reply) const;
    std::optional<Error> judge(const Question &question, const Outcome &outcome);

    Http *const m_http;
    const std::optional<Error> m_refusal;
    std::shared_ptr<QNetworkAccessManager> m_network;
    QTimer m_pump; ///< everything is sent from the event loop, so that questions of one moment are sorted first
    QRandomGenerator m_random;
    Encoding m_encoding = Encoding::Identity;
    quint64 m_asked = 0;
};

Http::Private::Private(Http *http, Setup theSetup)
    : setup(std::move(theSetup))
    , limiter(std::min(setup.maxInFlight, connectionsOfQt))
    , m_http(http)
    , m_refusal(refusal(setup.baseUrl))
    , m_network(networkFor(setup.baseUrl, setup.proxy, setup.proxyPassword))
    , m_random(setup.randomSeed ? QRandomGenerator(*setup.randomSeed) : QRandomGenerator::securelySeeded())
{
    m_pump.setSingleShot(true);
    m_pump.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_pump, &QTimer::timeout, m_http, [this] { pump(); });
}

void Http::Private::add(Question *question)
{
    if (m_refusal) {
        QTimer::singleShot(0, question, [question, error = *m_refusal] { question->answer(error); });
        return;
    }
    const Turn turn{question->request().priority, m_asked++};
    QObject::connect(question, &Question::tried, m_http,
                     [this, question](const Outcome &outcome) { onTried(question, outcome); });
    QObject::connect(question, &Question::rested, m_http, [this, question, turn] { wait(question, turn); });
    QObject::connect(question, &Question::cancelled, m_http, [this, question, turn] { onCancelled(question, turn); });
    wait(question, turn);
}

void Http::Private::wait(Question *question, Turn turn)
{
    waiting.emplace(turn, question);
    m_pump.start(0);
}

void Http::Private::pump()
{
    while (!waiting.empty() && limiter.hasRoom()) {
        if (const milliseconds pause = limiter.pauseLeft(steady_clock::now()); pause > milliseconds(0)) {
            m_pump.start(pause);
            return;
        }
        send(waiting.extract(waiting.begin()).mapped());
    }
}

void Http::Private::send(Question *question)
{
    QNetworkRequest request = outgoing(setup.baseUrl, question->request(), m_encoding);
    if (setup.authorize)
        setup.authorize(request);
    ++sent;
    lastHour.add(steady_clock::now());
    const Transfer::Limits limits{question->request().deadline, question->request().sizeCap};
    question->send(std::make_unique<Transfer>(m_network, std::move(request), limits), limiter.enter());
}

HttpReply Http::Private::withoutSecrets(HttpReply reply) const
{
    for (const QByteArray &secret : setup.secrets ? setup.secrets() : QByteArrayList()) {
        if (secret.size() < ShortestSecret)
            continue;
        // Asked first: to replace nothing would still copy the body.
        if (reply.body.contains(secret))
            reply.body.replace(secret, "…");
        for (auto &[name, value] : reply.headers)
            value.replace(secret, "…");
    }
    return reply;
}

std::optional<Error> Http::Private::judge(const Question &question, const Outcome &outcome)
{
    if (!outcome.reply)
        return outcome.reply.error();
    const HttpReply reply = withoutSecrets(*outcome.reply);
    std::optional<Error> error = question.judge(reply);
    if (error)
        addHeaders(*error, reply);
    else
        limiter.praise();
    return error;
}

void Http::Private::onTried(Question *question, const Outcome &outcome)
{
    limiter.leave();
    m_pump.start(0);
    wireTime = outcome.wireTime;
    if (outcome.compressed)
        m_encoding = Encoding::Any;
    // After sleep or a change of network Qt goes on with connections that are dead, for minutes on HTTP/2. Those still in
    // use end with their transfers.
    if (!outcome.reply && outcome.reply.error().kind == ErrorKind::Timeout && outcome.network == m_network)
        m_network = networkFor(setup.baseUrl, setup.proxy, setup.proxyPassword);
    if (outcome.reply)
        limiter.setCeiling(outcome.http2 ? streamsOfHttp2 : std::min(setup.maxInFlight, connectionsOfQt));
    const std::optional<Error> error = judge(*question, outcome);
    const double jitter = m_random.generateDouble();
    std::optional<milliseconds> again;
    std::optional<milliseconds> patience;
    if (error && outcome.repeat == Outcome::Repeat::Worthwhile)
        again = retryDelay(setup.retry, *error, question->tries(), jitter, adviceOf(outcome));
    const bool isRetry = again.has_value();
    if (error && outcome.reply && question->rephrase(*outcome.reply))
        again = milliseconds(0);
    if (error && asksForPatience(*error)) {
        patience = error->retryAfter.value_or(backoff(setup.retry, question->tries(), jitter));
        limiter.throttled(question->stamp(), steady_clock::now() + *patience);
    }

    // Whoever hears a signal may delete the question or even us: `this` is not touched from here on.
    const QPointer<Http> http(m_http);
    const QPointer<Question> asked(question);
    if (outcome.reply)
        Q_EMIT http->answered(outcome.reply->serverTime());
    if (http && patience)
        Q_EMIT http->throttled(*patience);
    if (asked && isRetry)
        Q_EMIT asked->retrying(*error);
    if (asked && again)
        asked->rest(*again);
    else if (asked)
        asked->answer(error);
}

void Http::Private::onCancelled(const Question *question, Turn turn)
{
    waiting.erase(turn);
    if (question->isSent())
        limiter.leave();
    m_pump.start(0);
}

Http::Http(Setup setup, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(setup)))
{
}

Http::~Http()
{
    // They report to `d` when they go, so they go first. One may take others with it: look anew each time.
    while (Question *question = findChild<Question *>(QString(), Qt::FindDirectChildrenOnly))
        delete question;
}

int Http::inFlight() const
{
    return d->limiter.inFlight();
}

int Http::places() const
{
    return d->limiter.limit();
}

int Http::queued() const
{
    return int(d->waiting.size());
}

qint64 Http::sentCount() const
{
    return d->sent;
}

int Http::sentLastHour() const
{
    return d->lastHour.value(steady_clock::now());
}

milliseconds Http::lastWireTime() const
{
    return d->wireTime;
}

Call *Http::start(HttpRequest request, QObject *owner, Judge judge, Rephrase rephrase, Done done)
{
    auto *question = new Question(std::move(request), std::move(judge), std::move(rephrase), std::move(done), this);
    if (owner)
        connect(owner, &QObject::destroyed, question, [question] { delete question; });
    d->add(question);
    return question;
}
