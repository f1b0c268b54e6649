// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opened.h"

#include "providers/providers.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QEventLoop>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 120'000; // ms
constexpr int BetweenLooks = 5;   // ms

/// Ends a loop once a widget has been painted as it should be.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *watched, std::function<bool()> isThere, QEventLoop *loop)
        : m_isThere(std::move(isThere))
        , m_loop(loop)
    {
        watched->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The filter comes before the painting, the timer behind it.
        if (event->type() == QEvent::Paint && m_isThere())
            QTimer::singleShot(0, m_loop, &QEventLoop::quit);
        return QObject::eventFilter(watched, event);
    }

private:
    const std::function<bool()> m_isThere;
    QEventLoop *m_loop;
};

Monitor::Setup setupOf(const QString &directory, std::vector<Connection> connections)
{
    Monitor::Setup setup;
    setup.dataDir = directory;
    setup.connections = std::move(connections);
    return setup;
}

void giveUp()
{
    qFatal("what is measured did not happen");
}

} // namespace

Opened::Opened(std::vector<Connection> connections)
    : Opened({}, std::move(connections))
{}

Opened::Opened(const QString &directory, std::vector<Connection> connections)
    : m_directory(directory.isEmpty() ? m_temporary.path() : directory)
    , m_settings(m_directory)
    , m_notes(m_directory)
    , monitor(setupOf(m_directory, std::move(connections)))
    , window({monitor, m_settings, m_notes, false})
{
    window.resize(1440, 900);
    window.begin(monitor.start());
    window.show();
}

Connection connectionTo(const SimulatorProcess &service, const QString &name)
{
    Account account;
    account.provider = u"dashscope"_s;
    account.baseUrl = normalisedBaseUrl(account.provider, service.baseUrl());
    account.id = accountId(account.provider, account.baseUrl, {});
    account.name = name;
    return {account, Credentials(SimulatorProcess::Key)};
}

double msUntilPainted(QWidget *widget, const std::function<bool()> &isThere)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    const PaintWatch watch(widget, isThere, &loop);
    QTimer::singleShot(Patience, &loop, giveUp);
    widget->update();
    loop.exec();
    return double(clock.nsecsElapsed()) / 1e6;
}

void waitUntil(const std::function<bool()> &isTrue, int milliseconds)
{
    QEventLoop loop;
    QTimer looks;
    QObject::connect(&looks, &QTimer::timeout, &loop, [&] {
        if (isTrue())
            loop.quit();
    });
    looks.start(BetweenLooks);
    QTimer::singleShot(milliseconds, &loop, giveUp);
    loop.exec();
}
