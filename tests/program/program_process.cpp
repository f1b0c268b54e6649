// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program_process.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 240'000; // ms

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

void ProgramProcess::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DASHSCOPE_API_KEY"_s, QString::fromUtf8(m_key));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationDirPath() + u"/tunewatch"_s,
                  QStringList{u"--data-dir"_s, m_dataDir} + arguments);
}

Finished ProgramProcess::run(const QStringList &arguments)
{
    QProcess process;
    start(process, arguments);
    Finished finished;
    if (process.waitForFinished(Patience) && process.exitStatus() == QProcess::NormalExit)
        finished.exitCode = process.exitCode();
    finished.out = process.readAllStandardOutput();
    finished.err = process.readAllStandardError();
    return finished;
}

bool ProgramProcess::runAndKill(const QStringList &arguments, int milliseconds)
{
    QProcess process;
    start(process, arguments);
    if (process.waitForFinished(milliseconds))
        return false;
    process.kill();
    process.waitForFinished();
    return true;
}
