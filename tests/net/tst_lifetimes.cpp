// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may die when: every question is cancelled by every death at every stage, silently, and nobody else is harmed. What
// these tests would otherwise miss, the address sanitizer sees.

#include "net/asking.h"
#include "net/scripted_server.h"
#include "support/test.h"

#include <QPointer>
#include <QTcpServer>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <atomic>

using namespace std::chrono_literals;

namespace {

enum class Death { OfTheOwner, OfTheCall, OfHttp, OfTheProgram };
enum class Stage { WaitingInTheQueue, Connecting, Receiving, BetweenTwoTries, InItsOwnAnswer };

/// Plays the stages: what is asked of `hold` is never answered, of `half` never to the end, of `busy` with 503.
ScriptedServer::Script script()
{
    return [](Exchange exchange) {
        const QByteArray target = exchange.request().target;
        if (target.endsWith("half"))
            exchange.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1,");
        else if (target.endsWith("busy"))
            exchange.answer(503, "{}");
        else if (!target.endsWith("hold"))
            exchange.answer(200, "[1]");
    };
}

QByteArray pathFor(Stage stage)
{
    switch (stage) {
    case Stage::WaitingInTheQueue:
    case Stage::InItsOwnAnswer: return "whole";
    case Stage::Connecting: return "hold";
    case Stage::Receiving: return "half";
    case Stage::BetweenTwoTries: return "busy";
    }
    Q_UNREACHABLE();
}

/// One question and all whose death may end it, in the thread it was made in.
class Scene
{
public:
    Scene(Stage stage, QUrl url)
        : m_stage(stage)
    {
        Http::Setup setup = setupFor(url);
        setup.retry.first = std::chrono::hours(1); // a second try is far away
        setup.retry.longest = std::chrono::hours(1);
        setup.maxInFlight = stage == Stage::WaitingInTheQueue ? 1 : 6;
        http = new Http(setup);
        owner = new QObject;
        other = new QObject;
        if (stage == Stage::WaitingInTheQueue)
            blocker = http->ask(jsonQuestion("hold"), other, [](Result<QByteArray>) {});
        call = http->ask(jsonQuestion(pathFor(stage)), owner, [this, afterwards = std::make_shared<int>(0)](Result<QByteArray>) {
            ++answers;
            if (onAnswer)
                onAnswer();
            ++*afterwards; // what the callback has captured outlives the Call
        });
    }

    ~Scene()
    {
        delete http;
        delete owner;
        delete other;
    }

    /// True when the question has come as far as it should before somebody dies.
    bool isReady() const
    {
        switch (m_stage) {
        case Stage::WaitingInTheQueue: return http->inFlight() == 1 && http->queued() == 1;
        case Stage::Connecting:
        case Stage::Receiving: return http->inFlight() == 1;
        case Stage::BetweenTwoTries: return http->sentCount() == 1 && http->inFlight() == 0;
        case Stage::InItsOwnAnswer: return answers == 1;
        }
        Q_UNREACHABLE();
    }

    void die(Death death)
    {
        switch (death) {
        case Death::OfTheOwner: delete owner; break;
        case Death::OfTheCall: delete call; break;
        case Death::OfHttp: delete http; break;
        case Death::OfTheProgram: QThread::currentThread()->quit(); break;
        }
    }

    QPointer<Http> http;
    QPointer<QObject> owner;
    QPointer<QObject> other;
    QPointer<Call> call;
    QPointer<Call> blocker;
    std::function<void()> onAnswer;
    int answers = 0;

private:
    const Stage m_stage;
};

} // namespace

Q_DECLARE_METATYPE(Death)
Q_DECLARE_METATYPE(Stage)

class LifetimesTest : public QObject
{
    Q_OBJECT

    static void rows(const std::vector<std::pair<const char *, Death>> &deaths)
    {
        QTest::addColumn<Death>("death");
        QTest::addColumn<Stage>("stage");
        const std::vector<std::pair<const char *, Stage>> stages{
            {"waits in the queue", Stage::WaitingInTheQueue}, {"connects", Stage::Connecting},
            {"receives", Stage::Receiving},                   {"rests between two tries", Stage::BetweenTwoTries},
            {"gives its answer", Stage::InItsOwnAnswer},
        };
        for (const auto &[who, death] : deaths) {
            for (const auto &[when, stage] : stages)
                QTest::addRow("%s while it %s", who, when) << death << stage;
        }
    }

    /// Where a question of that stage is asked: one that connects meets TLS on a port that never says a word.
    QUrl urlFor(Stage stage) const
    {
        if (stage == Stage::Connecting)
            return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_silent.serverPort()));
        return m_server.url();
    }

    /// Somebody from outside is watching: bytes of half an answer are on their way, the silent port has been called.
    bool hasArrived(Stage stage)
    {
        if (stage == Stage::Connecting)
            return m_silent.hasPendingConnections();
        if (stage == Stage::Receiving)
            return m_server.count() > m_countBefore;
        return true;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_silent.listen(QHostAddress::LocalHost)); }

    void init() { m_countBefore = m_server.count(); }

    void cleanup()
    {
        while (QTcpSocket *socket = m_silent.nextPendingConnection())
            delete socket;
    }

    void deathCancels_data()
    {
        rows({{"the owner dies", Death::OfTheOwner}, {"the call dies", Death::OfTheCall}, {"Http dies", Death::OfHttp}});
    }

    void deathCancels()
    {
        QFETCH(Death, death);
        QFETCH(Stage, stage);
        Scene scene(stage, urlFor(stage));
        if (stage == Stage::InItsOwnAnswer)
            scene.onAnswer = [&] { scene.die(death); };
        QTRY_VERIFY(stage == Stage::InItsOwnAnswer ? scene.answers == 1 : scene.isReady());
        QTRY_VERIFY(hasArrived(stage));
        if (stage == Stage::Receiving)
            QTest::qWait(20); // the half of the body may arrive or not, both must be safe
        if (stage != Stage::InItsOwnAnswer)
            scene.die(death);
        QTRY_VERIFY(!scene.call);
        if (scene.http) {
            delete scene.blocker;
            QCOMPARE(scene.http->inFlight(), 0);
            QCOMPARE(scene.http->queued(), 0);
        }
        if (scene.http && stage != Stage::Connecting) {
            // The place is free again, and others are answered.
            Asker asker(scene.http);
            QCOMPARE(text(asker.get("whole")), QByteArray("[1]"));
        }
        QCOMPARE(scene.answers, stage == Stage::InItsOwnAnswer ? 1 : 0);
    }

    void theProgramQuits_data() { rows({{"the program quits", Death::OfTheProgram}}); }

    /// The engine's thread ends its event loop first; what lives there is deleted afterwards, and no loop runs for it again.
    void theProgramQuits()
    {
        QFETCH(Stage, stage);
        const QUrl url = urlFor(stage);
        std::atomic<int> answers = 0;
        std::atomic<bool> isReady = false;
        QThread engine;
        std::unique_ptr<Scene> scene;
        QTimer watcher;
        watcher.moveToThread(&engine);
        connect(&watcher, &QTimer::timeout, &watcher, [&] { isReady = isReady || scene->isReady(); });
        connect(&engine, &QThread::started, &watcher, [&] {
            scene = std::make_unique<Scene>(stage, url);
            if (stage == Stage::InItsOwnAnswer)
                scene->onAnswer = [&] { scene->die(Death::OfTheProgram); };
            watcher.start(1);
        });
        // Emitted in the engine's thread, after its last event.
        connect(&engine, &QThread::finished, &watcher, [&] {
            watcher.stop();
            answers = scene->answers;
            scene.reset();
        }, Qt::DirectConnection);
        engine.start();
        if (stage != Stage::InItsOwnAnswer) {
            QTRY_VERIFY(isReady);
            QTRY_VERIFY(hasArrived(stage));
            engine.quit();
        }
        QTRY_VERIFY(engine.isFinished());
        QCOMPARE(answers.load(), stage == Stage::InItsOwnAnswer ? 1 : 0);
    }

    void signalsMayKillToo_data()
    {
        QTest::addColumn<Death>("death");
        QTest::newRow("the owner") << Death::OfTheOwner;
        QTest::newRow("the call") << Death::OfTheCall;
        QTest::newRow("Http") << Death::OfHttp;
    }

    void signalsMayKillToo()
    {
        QFETCH(Death, death);
        Scene scene(Stage::InItsOwnAnswer, m_server.url());
        connect(scene.http, &Http::answered, this, [&] { scene.die(death); });
        QTRY_VERIFY(!scene.call);
        QCOMPARE(scene.answers, 0);
    }

    void anOwnerTakesAllItsQuestionsAlong()
    {
        Http http(setupFor(m_server.url()));
        auto *owner = new QObject;
        int answers = 0;
        for (int i = 0; i < 20; ++i)
            http.ask(jsonQuestion("whole"), owner, [&, owner](Result<QByteArray>) {
                ++answers;
                delete owner;
            });
        QTRY_COMPARE(answers, 1);
        Asker asker(&http);
        QCOMPARE(text(asker.get("whole")), QByteArray("[1]"));
        QCOMPARE(answers, 1);
        QTRY_COMPARE(http.findChildren<Call *>().size(), 0);
    }

    void anAnswerMayAskAgain()
    {
        Http http(setupFor(m_server.url()));
        int answers = 0;
        std::function<void(Result<QByteArray>)> again = [&](const Result<QByteArray> &) {
            if (++answers < 5)
                http.ask(jsonQuestion("whole"), this, again);
        };
        http.ask(jsonQuestion("whole"), this, again);
        QTRY_COMPARE(answers, 5);
    }

    void callsThatDieTogetherAreNoTrouble()
    {
        auto http = std::make_unique<Http>(setupFor(m_server.url()));
        Call *first = http->ask(jsonQuestion("hold"), this, [](Result<QByteArray>) {});
        for (int i = 0; i < 10; ++i) {
            Call *next = http->ask(jsonQuestion("hold"), first, [](Result<QByteArray>) {});
            connect(first, &QObject::destroyed, next, &QObject::deleteLater);
            first = next;
        }
        QTRY_COMPARE(http->inFlight(), 6);
        http.reset();
    }

private:
    ScriptedServer m_server{script()};
    QTcpServer m_silent;
    int m_countBefore = 0;
};

TUNEWATCH_TEST(lifetimes, LifetimesTest)
#include "tst_lifetimes.moc"
