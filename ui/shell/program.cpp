// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/program.h"

#include "commands/connections.h"
#include "main_window.h"
#include "monitor.h"
#include "settings/key_store.h"
#include "settings/job_notes.h"
#include "settings/settings.h"
#include "shell/screenshot.h"
#include "theme/application_icon.h"
#include "theme/theme_keeper.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QTimer>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

Theme themeNamed(const QString &name)
{
    return name == u"light" ? Theme::Light : name == u"dark" ? Theme::Dark : Theme::System;
}

} // namespace

Program::Program(const Options &options)
    : m_options(options)
    , m_isDemo(options.isDemo)
{
    QApplication::setApplicationDisplayName(u"Tunewatch"_s);
    QApplication::setDesktopFileName(u"tunewatch"_s);
    QApplication::setWindowIcon(applicationIcon());
    chooseLanguage();
    chooseFont();
    openDirectory();
    // A picture is the same with any keychain, and shows no connection that only it has a key for.
    if (options.screenshot.isEmpty())
        m_keys = std::make_unique<KeyStore>();
}

Program::~Program() = default;

void Program::chooseLanguage()
{
    const QLocale locale = m_options.language.isEmpty() ? QLocale() : QLocale(m_options.language);
    QLocale::setDefault(locale);
    // Where a language is not spoken, English is; its file has the plurals.
    if (m_translator.load(locale, u"tunewatch"_s, u"_"_s, u":/translations"_s)
        || m_translator.load(u":/translations/tunewatch_en"_s))
        QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTranslator);
}

void Program::chooseFont()
{
    if (m_options.font.isEmpty())
        return;
    QFont font(m_options.font.section(u',', 0, 0).trimmed());
    font.setPointSizeF(m_options.font.section(u',', 1).toDouble());
    QApplication::setFont(font);
}

void Program::openDirectory()
{
    m_dataDir = m_options.dataDir;
    // A demo leaves nothing behind, unless it was told where.
    if (m_isDemo && !(m_options.isDemo && m_options.hasDataDir)) {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_dataDir = m_temporary->path();
    }
    m_settings = std::make_unique<Settings>(m_dataDir);
    m_notes = std::make_unique<JobNotes>(m_dataDir);
    const QString theme = m_options.theme.isEmpty() ? m_settings->value(Settings::Key::Theme).toString() : m_options.theme;
    m_theme = std::make_unique<ThemeKeeper>();
    m_theme->setChoice(themeNamed(theme));
    connect(m_settings.get(), &Settings::changed, m_theme.get(), [this](Settings::Key key) {
        if (key == Settings::Key::Theme)
            m_theme->setChoice(themeNamed(m_settings->value(key).toString()));
    });
}

void Program::close()
{
    // Between two windows the program goes on.
    QApplication::setQuitOnLastWindowClosed(false);
    m_window.reset();
    m_monitor.reset();
    m_instance.reset();
    m_demo.reset();
    m_notes.reset();
    m_settings.reset();
    m_temporary.reset();
}

void Program::enterDemo()
{
    close();
    m_isDemo = true;
    openDirectory();
    startDemo();
}

void Program::leaveDemo(const Connection &connection)
{
    close();
    m_isDemo = false;
    openDirectory();
    startMonitor({connection});
    // Without any there may be some from before.
    if (m_keys && !connection.credentials.all().isEmpty())
        m_keys->write(connection.account.id, connection.credentials);
    if (m_window)
        m_window->focusJobs();
}

int Program::run()
{
    if (m_isDemo) {
        startDemo();
    } else {
        auto connections = connectionsOf(m_options);
        if (!connections) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(connections.error().message));
            return 1;
        }
        QTimer::singleShot(0, this, [this, given = std::move(*connections)] { startMonitor(given); });
    }
    return QApplication::exec();
}

void Program::startDemo()
{
    const DemoServer::Setup setup{m_options.now, m_options.seed, !m_options.screenshot.isEmpty()};
    m_demo = std::make_unique<DemoServer>(setup);
    connect(m_demo.get(), &DemoServer::ready, this, [this] { startMonitor(m_demo->connections()); });
    connect(m_demo.get(), &DemoServer::failed, this,
            [this](const QString &reason) { fail(tr("The demo's simulator did not start: %1").arg(reason)); });
    m_demo->start();
}

void Program::startMonitor(std::vector<Connection> connections)
{
    Monitor::Setup setup;
    setup.dataDir = m_dataDir;
    setup.now = m_options.now;
    setup.isDemo = m_isDemo;
    // With --connect, only what it names is asked; everything else the archive knows is shown as it was.
    const bool isForNamed = !m_options.connections.empty();
    // The keychain is asked first, when the window is there: one variable may not be the key of every account.
    if (!isForNamed && !m_isDemo && m_keys)
        setup.credentialsFor = [](const Account &) { return Credentials(); };
    else if (!isForNamed && !m_isDemo)
        setup.credentialsFor = credentialsForArchived;
    setup.connections = std::move(connections);
    m_monitor = std::make_unique<Monitor>(std::move(setup));
    m_instance = std::make_unique<SingleInstance>(m_dataDir);
    const Monitor::Started started = m_monitor->start();
    if (started.storage && started.storage->code == u"busy")
        return leaveToOther();
    m_instance->listen();
    const bool isPicture = !m_options.screenshot.isEmpty();
    m_window = std::make_unique<MainWindow>(
        WindowContext{*m_monitor, *m_settings, *m_notes, m_isDemo, isPicture, m_keys.get(), isForNamed});
    connect(m_instance.get(), &SingleInstance::raiseAsked, m_window.get(), &MainWindow::comeForward);
    // Queued: both end the window that says so.
    connect(m_window.get(), &MainWindow::demoWanted, this, &Program::enterDemo, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::accountWanted, this, &Program::leaveDemo, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::placeMissing, this, [isPicture](const QString &lead) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(lead));
        // Whoever asked for a picture of it would take that of something else.
        if (isPicture)
            QApplication::exit(1);
    });
    m_window->begin(started);
    showWindow();
}

void Program::leaveToOther()
{
    constexpr int Busy = 3;
    if (!m_options.screenshot.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(tr("Another Tunewatch is using this archive.")));
        return QApplication::exit(Busy);
    }
    if (m_instance->raiseOther(m_options.files)) {
        // The other window says so too, where the person looks.
        const QString sentence = tr("Tunewatch is already open with this archive. Its window was brought forward.");
        std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
        return QApplication::exit(0);
    }
    sayAndLeave(tr("Another Tunewatch, without a window, is using this archive. Start again when it has ended."));
}

void Program::sayAndLeave(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    if (QGuiApplication::platformName() == u"offscreen")
        return QApplication::exit(0); // nobody is there to close a box
    auto *box = new QMessageBox(QMessageBox::Information, tr("Tunewatch"), sentence);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [] { QApplication::exit(0); });
    box->open();
}

void Program::showWindow()
{
    if (m_options.size.isValid())
        m_window->resize(m_options.size);
    if (!m_options.select.isEmpty())
        m_window->selectJob(m_options.select, m_options.account);
    if (!m_options.files.isEmpty())
        m_window->openFiles(m_options.files);
    m_window->go(m_options.place);
    m_window->show();
    QApplication::setQuitOnLastWindowClosed(true);
    if (m_options.screenshot.isEmpty())
        return;
    m_screenshot = std::make_unique<Screenshot>(*m_window, m_options.screenshot);
    m_screenshot->start();
}

void Program::fail(const QString &sentence)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence));
    if (!m_options.screenshot.isEmpty())
        return QApplication::exit(1);
    auto *box = new QMessageBox(QMessageBox::Critical, tr("Tunewatch"), sentence);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [] { QApplication::exit(1); });
    box->open();
}
