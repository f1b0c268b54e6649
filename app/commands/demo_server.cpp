// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/demo_server.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

Connection demoConnection(const QString &name, const QString &origin, const QString &prefix, const QByteArray &key)
{
    Account account;
    account.id = u"demo|"_s + prefix;
    account.provider = u"dashscope"_s;
    account.name = name;
    account.baseUrl = QUrl(u"%1/%2/api/v1"_s.arg(origin, prefix));
    return {account, key};
}

Connection demoGateway(const QString &origin, const QByteArray &key)
{
    Account account;
    account.id = u"demo|openai"_s;
    account.provider = u"portkey"_s;
    account.name = u"OpenAI"_s;
    account.baseUrl = QUrl(origin + u"/openai/v1"_s);
    Credentials credentials(key);
    credentials.virtualKey = "demo-openai"; // any will do
    return {account, credentials};
}

} // namespace

DemoServer::DemoServer(const Setup &setup, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_process(this)
    , m_key("demo-" + QByteArray::number(QRandomGenerator::global()->generate(), 16))
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoServer::readOrigin);
    connect(&m_process, &QProcess::finished, this, [this] { failToStart(u"it ended before it was ready"_s); });
    connect(&m_process, &QProcess::errorOccurred, this, [this] { failToStart(m_process.errorString()); });
}

DemoServer::~DemoServer()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(1000))
        m_process.kill();
    m_process.waitForFinished(1000);
}

void DemoServer::start()
{
    QStringList arguments{u"--demo"_s, u"--port"_s, u"0"_s, u"--until-stdin-closes"_s};
    if (m_setup.now.isValid())
        arguments << u"--now"_s << m_setup.now.toString(Qt::ISODate);
    if (m_setup.seed)
        arguments << u"--seed"_s << QString::number(*m_setup.seed);
    if (m_setup.isFrozen)
        arguments << u"--speed"_s << u"0"_s;
    // Even this key stays out of argv: the habit is what counts.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TUNEWATCH_SIMULATOR_KEY"_s, QString::fromLatin1(m_key));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + u"/tunewatch-simulator"_s, arguments);
}

void DemoServer::failToStart(const QString &sentence)
{
    if (m_origin.isEmpty() && !std::exchange(m_hasFailed, true))
        Q_EMIT failed(sentence);
}

void DemoServer::readOrigin()
{
    if (!m_origin.isEmpty() || !m_process.canReadLine())
        return;
    m_origin = QString::fromLatin1(m_process.readLine()).trimmed();
    Q_EMIT ready();
}

std::vector<Connection> DemoServer::connections() const
{
    return {demoConnection(u"Singapore"_s, m_origin, u"singapore"_s, m_key),
            demoConnection(u"Beijing"_s, m_origin, u"beijing"_s, m_key),
            demoGateway(m_origin, m_key)};
}
