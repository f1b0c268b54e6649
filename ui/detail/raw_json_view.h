// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"

#include <QDateTime>
#include <QWidget>

class CopyButton;
class ElidedLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class RoleLabel;

/// What the service last said about a job, readable and complete: read-only, with a search of its own.
class RawJsonView : public QWidget
{
    Q_OBJECT

public:
    explicit RawJsonView(QWidget *parent = nullptr);

    void setJob(const Job &job, const QDateTime &now);
    QPlainTextEdit *textView() const { return m_text; }

public Q_SLOTS:
    void focusSearch();
    void nextHit();
    void previousHit();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeToolBar();
    void mark();
    void step(int direction);
    void showPosition();
    void renewLook();

    QByteArray m_raw;
    RoleLabel *m_requestTitle;
    ElidedLabel *m_request;
    CopyButton *m_copyRequest;
    ElidedLabel *m_received;
    QLineEdit *m_find;
    RoleLabel *m_position;
    QPushButton *m_copy;
    QPlainTextEdit *m_text;
    std::vector<int> m_hits; ///< positions of the matches
    int m_current = -1;      ///< index of the one that stands out
};
