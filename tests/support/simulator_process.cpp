// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/simulator_process.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Some services wrap an entry in an object: then its time, level and message are the line.
QString textOf(const QJsonValue &entry)
{
    if (!entry.isObject())
        return entry.toString();
    const QJsonObject object = entry.toObject();
    return QStringList{object.value(u"timestamp"_s).toString(), object.value(u"level"_s).toString(),
                       object.value(u"message"_s).toString()}
        .join(u" - ");
}

} // namespace

SimulatorProcess::SimulatorProcess(const QStringList &arguments)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/tunewatch-simulator"_s;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, QStringList{u"--port"_s, u"0"_s, u"--api-key"_s, QString::fromLatin1(Key), u"--record"_s,
                                         m_dir.filePath(u"record"_s), u"--until-stdin-closes"_s}
                        + arguments);
    if (!m_process.waitForStarted() || !m_process.waitForReadyRead())
        qFatal("the simulator did not start: %s", qPrintable(m_process.errorString()));
    m_origin = QString::fromLatin1(m_process.readLine()).trimmed();
}

SimulatorProcess::~SimulatorProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

std::vector<QJsonObject> SimulatorProcess::record() const
{
    std::vector<QJsonObject> requests;
    QFile file(m_dir.filePath(u"record"_s));
    if (!file.open(QIODevice::ReadOnly))
        return requests;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty())
            requests.push_back(QJsonDocument::fromJson(line).object());
    }
    return requests;
}

QJsonObject SimulatorProcess::get(const QString &pathAndQuery) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(baseUrl() + pathAndQuery));
    request.setRawHeader("Authorization", QByteArray("Bearer ") + Key);
    QNetworkReply *reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    delete reply;
    return answer;
}

QStringList SimulatorProcess::log(const QString &jobId) const
{
    QStringList lines;
    for (;;) {
        const QJsonObject output =
            get(u"/fine-tunes/%1/logs?offset=%2&line=1000"_s.arg(jobId).arg(lines.size())).value(u"output"_s).toObject();
        const QJsonArray page = output.value(u"logs"_s).toArray();
        for (const QJsonValue line : page)
            lines << textOf(line);
        if (page.isEmpty() || lines.size() >= output.value(u"total"_s).toInteger())
            return lines;
    }
}

std::vector<QJsonObject> SimulatorProcess::jobs() const
{
    std::vector<QJsonObject> all;
    for (int page = 1;; ++page) {
        const QJsonObject output = get(u"/fine-tunes?page_no=%1&page_size=100"_s.arg(page)).value(u"output"_s).toObject();
        const QJsonArray jobs = output.value(u"jobs"_s).toArray();
        for (const QJsonValue job : jobs)
            all.push_back(job.toObject());
        if (jobs.size() < 100)
            return all;
    }
}
