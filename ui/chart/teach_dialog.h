// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/teach_preview.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QStandardItemModel;

/// Asks for a pattern that finds values in a log whose format nobody knows, and tries it on that log while it is written.
class TeachDialog : public QDialog
{
    Q_OBJECT

public:
    /// `model` is whose logs it is for, empty when unknown; `kept` what was taught before.
    TeachDialog(const QString &model, const std::optional<training::TaughtText> &kept, QWidget *parent = nullptr);
    ~TeachDialog() override;

    /// Says that the pattern is kept for the log that is shown and for no other.
    void sayItIsForOneFile();
    /// The lines to try it on; until they are here only the pattern itself is judged.
    void setSample(std::shared_ptr<const LogSample> sample);
    /// Nothing is being tried.
    bool isSettled() const { return !m_pause.isActive() && !m_watcher.isRunning(); }

Q_SIGNALS:
    void saved(const training::TaughtText &text);
    void removed();

private:
    void addFields(const std::optional<training::TaughtText> &kept);
    void addButtons(bool isKept);
    training::TaughtText text() const;
    void judge();
    void tryNow();
    void take();
    void fillTable(const TeachPreview &preview);
    void say(const QString &note);

    QLineEdit *m_pattern;
    QLineEdit *m_series;
    QLabel *m_note;
    QLabel *m_whose;
    QStandardItemModel *m_rows;
    QPushButton *m_save = nullptr;
    std::shared_ptr<const LogSample> m_sample;
    std::shared_ptr<std::atomic<bool>> m_stop;
    QTimer m_pause; ///< between the last key and the trial
    QFutureWatcher<TeachPreview> m_watcher;
};
