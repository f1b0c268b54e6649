// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/demo_server.h"
#include "commands/options.h"
#include "shell/single_instance.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTranslator>
#include <memory>

class JobNotes;
class KeyStore;
class MainWindow;
class Monitor;
class Screenshot;
class ThemeKeeper;
class Settings;

/// The program with its window: theme and language, the demo's server, the monitor, the window, and a picture when one was
/// asked for.
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(const Options &options);
    ~Program() override;

    /// Runs until the window closes or the picture is saved. Returns the exit code.
    int run();

private:
    void chooseLanguage();
    void chooseFont();
    void openDirectory();
    void close();
    void enterDemo();
    void leaveDemo(const Connection &connection);
    void startDemo();
    void startMonitor(std::vector<Connection> connections);
    void leaveToOther();
    void sayAndLeave(const QString &sentence);
    void showWindow();
    void fail(const QString &sentence);

    const Options m_options;
    bool m_isDemo;
    QString m_dataDir;
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<DemoServer> m_demo;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<KeyStore> m_keys; ///< nullptr in a run that touches no keychain
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ThemeKeeper> m_theme;
    std::unique_ptr<JobNotes> m_notes;
    std::unique_ptr<Monitor> m_monitor;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Screenshot> m_screenshot;
};
