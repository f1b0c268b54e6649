// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people paste and what stands between them and a service, for all kinds of services: from the environment and the
// command line to the wire.

#include "net/certificates.h"
#include "net/connect_proxy.h"
#include "net/scripted_server.h"
#include "program_process.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString origin(const SimulatorProcess &simulator)
{
    return simulator.baseUrl().chopped(QStringLiteral("/api/v1").size());
}

} // namespace

class DialectInputTest : public QObject
{
    Q_OBJECT

private:
    QStringList m_set; ///< variables

    void set(const char *variable, const QByteArray &value)
    {
        qputenv(variable, value);
        m_set << QString::fromLatin1(variable);
    }

    /// A pass over one connection, while the sockets of this process are served.
    static Finished sync(const QTemporaryDir &dir, const QString &connect, const QByteArray &key = "sk-test")
    {
        const ProgramProcess program(dir.path(), key);
        const auto process = program.start({u"--connect"_s, connect, u"sync"_s});
        [[maybe_unused]] const bool isOver = QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 120'000);
        return ProgramProcess::finish(*process);
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &variable : std::exchange(m_set, {}))
            qunsetenv(variable.toLatin1().constData());
    }

    void keysAsTheyArePasted_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const QByteArray openAi = "OPENAI_API_KEY";
        const QByteArray portkey = "PORTKEY_API_KEY";
        const QByteArray own = "TUNEWATCH_API_KEY";
        QTest::newRow("OpenAI, quotes and blanks") << u"openai"_s << openAi << QByteArray("'sk-test' ") << QString() << 0
                                                   << QByteArray();
        QTest::newRow("Portkey, quotes and blanks") << u"portkey"_s << portkey << QByteArray(" \"'sk-test'\"\n") << QString()
                                                    << 0 << QByteArray();
        QTest::newRow("compatible") << u"compatible"_s << own << QByteArray("sk-test") << QString() << 0 << QByteArray();
        QTest::newRow("OpenAI, wrong") << u"openai"_s << openAi << QByteArray("sk-wrong-0123456789") << QString() << 2
                                       << QByteArray("127.0.0.1: key rejected (401 invalid_api_key)");
        QTest::newRow("Portkey, wrong") << u"portkey"_s << portkey << QByteArray("pk-wrong-0123456789") << QString() << 2
                                        << QByteArray("127.0.0.1: key rejected (401");
        QTest::newRow("compatible, none where one is needed") << u"compatible"_s << QByteArray("NOTHING") << QByteArray("sk-test")
                                                              << QString() << 2 << QByteArray("127.0.0.1: key rejected (401");
        QTest::newRow("OpenAI, without the right") << u"openai"_s << openAi << QByteArray("sk-test") << u"403"_s << 2
                                                   << QByteArray("api.fine_tuning.jobs.read");
        QTest::newRow("Portkey, without the right") << u"portkey"_s << portkey << QByteArray("sk-test") << u"403"_s << 2
                                                    << QByteArray("127.0.0.1: ");
    }

    void keysAsTheyArePasted()
    {
        QFETCH(QString, provider);
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, key);
        QFETCH(QString, fault);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const QString style = provider == u"portkey" ? u"portkey"_s : u"openai"_s;
        QStringList options{u"--jobs"_s, u"3"_s, u"--speed"_s, u"0"_s, u"--style"_s, style};
        if (!fault.isEmpty())
            options << u"--fault"_s << fault;
        const SimulatorProcess simulator(options);
        set(variable.constData(), key);
        if (provider == u"portkey")
            set("PORTKEY_VIRTUAL_KEY", "'vk-test'");
        const QTemporaryDir dir;
        const Finished finished = sync(dir, provider + u'=' + origin(simulator) + u"/v1"_s);
        QVERIFY2(finished.exitCode == exitCode, finished.err.constData());
        QVERIFY2(finished.err.contains(says), finished.err.constData());
        QVERIFY2(!finished.err.contains(key.simplified()), finished.err.constData());
        QVERIFY2(finished.err.size() < 500, finished.err.constData());
        QVERIFY(!simulator.record().empty());
    }

    void aKeyOfAnotherRegionIsRejected()
    {
        const SimulatorProcess elsewhere({u"--jobs"_s, u"1"_s, u"--api-key"_s, u"sk-of-this-region"_s});
        const QTemporaryDir dir;
        const Finished finished = sync(dir, u"dashscope="_s + elsewhere.baseUrl());
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.startsWith("127.0.0.1: key rejected (401"), finished.err.constData());
    }

    void urlsAsTheyArePasted_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("path");
        QTest::newRow("of the list") << u"openai"_s << u"/v1/fine_tuning/jobs"_s;
        QTest::newRow("of the list with a page and blanks") << u"openai"_s << u"/v1/fine_tuning/jobs?limit=2&after=ftjob-1 "_s;
        QTest::newRow("of a job's events") << u"openai"_s << u"/v1/fine_tuning/jobs/ftjob-1/events"_s;
        QTest::newRow("of the chat interface of OpenAI") << u"openai"_s << u"/v1/chat/completions"_s;
        QTest::newRow("of the host alone") << u"openai"_s << QString();
        QTest::newRow("of a compatible one's list") << u"compatible"_s << u"/v1/fine_tuning/jobs/"_s;
        QTest::newRow("of the chat interface") << u"dashscope"_s << u"/compatible-mode/v1"_s;
        QTest::newRow("of the chat interface's method") << u"dashscope"_s << u"/compatible-mode/v1/chat/completions"_s;
        QTest::newRow("of the fine-tunes") << u"dashscope"_s << u"/api/v1/fine-tunes?page_no=2"_s;
        QTest::newRow("of a job's log") << u"dashscope"_s << u"/api/v1/fine-tunes/ft-1/logs?offset=0&line=10"_s;
    }

    void urlsAsTheyArePasted()
    {
        QFETCH(QString, provider);
        QFETCH(QString, path);
        const SimulatorProcess simulator({u"--jobs"_s, u"4"_s, u"--log-lines"_s, u"50"_s, u"--speed"_s, u"0"_s});
        set("OPENAI_API_KEY", "sk-test");
        set("TUNEWATCH_API_KEY", "sk-test");
        const QTemporaryDir dir;
        const Finished finished = sync(dir, provider + u'=' + origin(simulator) + path);
        QVERIFY2(finished.exitCode == 0, finished.err.constData());
        QCOMPARE(ProgramProcess(dir.path()).run({u"export"_s, u"jobs"_s}).outLines().size(), 5);
    }

    void plainHttpToAStrangerIsRefused()
    {
        set("OPENAI_API_KEY", "sk-test");
        const QTemporaryDir dir;
        const Finished finished = sync(dir, u"openai=http://llm.example/v1"_s);
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.contains("keys travel over https only"), finished.err.constData());
    }

    void aCertificateThatNobodyVouchesForEndsIt()
    {
        Certificates certificates;
        if (!certificates.areAvailable())
            QSKIP("no openssl to make certificates with");
        ScriptedServer server([](Exchange exchange) { exchange.answer(200, "{}"); }, certificates.serverConfiguration({}));
        set("OPENAI_API_KEY", "sk-test");
        const QTemporaryDir dir;
        const Finished finished = sync(dir, u"openai=%1/v1"_s.arg(server.url().toString(QUrl::StripTrailingSlash)));
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.startsWith("127.0.0.1: certificate not trusted"), finished.err.constData());
        QCOMPARE(server.count(), 0);
    }

    void aProxyThatAnswersWithAPageIsSaid()
    {
        ConnectProxy proxy(1);
        // As if the tunnel stood: what follows is no handshake.
        proxy.refuseWith("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 27\r\n\r\n"
                         "<html>Please log in.</html>");
        set("OPENAI_API_KEY", "sk-test");
        for (const char *variable : {"http_proxy", "https_proxy"})
            set(variable, "http://127.0.0.1:" + QByteArray::number(proxy.port()));
        const QTemporaryDir dir;
        const Finished finished = sync(dir, u"openai=https://llm.example/v1"_s);
        QCOMPARE(finished.exitCode, 2);
        QVERIFY2(finished.err.startsWith("llm.example: "), finished.err.constData());
        QVERIFY2(!finished.err.contains('<') && finished.err.size() < 300, finished.err.constData());
        QVERIFY(!proxy.heads().empty());
        for (const QByteArray &head : proxy.heads())
            QVERIFY2(head.startsWith("CONNECT llm.example:443") && !head.contains("sk-test"), head.constData());
    }
};

TUNEWATCH_TEST(dialect_input, DialectInputTest)
#include "tst_dialect_input.moc"
