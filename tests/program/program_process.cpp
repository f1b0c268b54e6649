// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program_process.h"

#include "support/ordinary_user.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 240'000; // ms

QString executable()
{
    return QCoreApplication::applicationDirPath() + u"/tunewatch"_s;
}

} // namespace

QList<QByteArray> Finished::outLines() const
{
    QList<QByteArray> lines = out.split('\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

ProgramProcess::ProgramProcess(const QString &dataDir, const QByteArray &key)
    : m_dataDir(dataDir)
    , m_key(key)
{
}

void ProgramProcess::prepare(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DASHSCOPE_API_KEY"_s, QString::fromUtf8(m_key));
    process.setProcessEnvironment(environment);
}

QStringList ProgramProcess::all(const QStringList &arguments) const
{
    return QStringList{u"--data-dir"_s, m_dataDir} + arguments;
}

std::unique_ptr<QProcess> ProgramProcess::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    prepare(*process);
    process->start(executable(), all(arguments));
    return process;
}

Finished ProgramProcess::finish(QProcess &process)
{
    Finished finished;
    // One that is over already cannot be waited for.
    const bool isOver = process.state() == QProcess::NotRunning || process.waitForFinished(Patience);
    if (isOver && process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit)
        finished.exitCode = process.exitCode();
    finished.out = process.readAllStandardOutput();
    finished.err = process.readAllStandardError();
    return finished;
}

Finished ProgramProcess::run(const QStringList &arguments)
{
    return finish(*start(arguments));
}

Finished ProgramProcess::runAsOrdinaryUser(const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    ordinary_user::start(process, executable(), all(arguments));
    return finish(process);
}

bool ProgramProcess::runAndKill(const QStringList &arguments, int milliseconds)
{
    const auto process = start(arguments);
    if (process->waitForFinished(milliseconds))
        return false;
    process->kill();
    process->waitForFinished();
    return true;
}

QStringList syncFrom(const SimulatorProcess &simulator)
{
    return {u"--connect"_s, u"dashscope="_s + simulator.baseUrl(), u"sync"_s};
}

QStringList decoded(const QList<QByteArray> &jsonLines)
{
    QStringList lines;
    for (const QByteArray &line : jsonLines)
        lines << QJsonDocument::fromJson('[' + line + ']').array().first().toString();
    return lines;
}
